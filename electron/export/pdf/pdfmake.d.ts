/** The inner modules of pdfmake 0.3.11 that pdfmakeCore.ts uses; the package has no types. */

declare module 'pdfmake/js/PDFDocument.js' {
  const value: unknown
  export = value
}
declare module 'pdfmake/js/TextBreaker.js' {
  const value: unknown
  export = value
}
declare module 'pdfmake/js/StyleContextStack.js' {
  const value: unknown
  export = value
}
