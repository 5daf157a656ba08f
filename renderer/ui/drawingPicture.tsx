import { type Drawing, EDGE, type Shape } from '../../shared/print/drawing.ts'

interface DrawingPictureProps {
  readonly drawing: Drawing
  /** What a screen reader hears. */
  readonly spoken: string
}

/** A drawing of the print tree on the screen, as wide as its room. */
export function DrawingPicture({ drawing, spoken }: DrawingPictureProps) {
  const { width, height, shapes } = drawing
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={spoken}
      data-testid="drawing"
    >
      {shapes.map((shape, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no other name
        <ShapePicture key={at} shape={shape} />
      ))}
    </svg>
  )
}

const anchors = { left: 'start', center: 'middle', right: 'end' } as const

function ShapePicture({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, edge } = shape
      return (
        <rect
          {...{ x, y, width, height }}
          data-tone={fill}
          data-edge={edge}
          strokeWidth={edge ? EDGE : 0}
        />
      )
    }
    case 'line': {
      const { x1, y1, x2, y2, weight, tone } = shape
      return <line {...{ x1, y1, x2, y2 }} strokeWidth={weight} data-tone={tone} />
    }
    case 'text': {
      const { x, y, words, size, bold, align, tone } = shape
      return (
        <text
          {...{ x, y }}
          fontSize={size}
          fontWeight={bold ? 700 : undefined}
          textAnchor={anchors[align]}
          data-tone={tone}
        >
          {words}
        </text>
      )
    }
  }
}
