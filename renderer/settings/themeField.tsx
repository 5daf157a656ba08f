import { saveTheme, settingsStore } from '../state/office.ts'
import { useStore } from '../state/store.ts'
import { ChoiceField } from '../ui/field.tsx'

/** Light or dark: seen and kept at once, not with the rest of the form. */
export function ThemeField() {
  const theme = useStore(settingsStore)?.theme ?? 'system'
  return (
    <ChoiceField
      label="Nền"
      note="Chỉ đổi màu trên màn hình; bản in và tệp xuất ra luôn là giấy trắng."
      value={theme}
      choices={[
        ['system', 'Theo máy'],
        ['light', 'Sáng'],
        ['dark', 'Tối'],
      ]}
      onChange={saveTheme}
      testId="settings-theme"
    />
  )
}
