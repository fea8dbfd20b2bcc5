import { both } from './both.ts'

export const lookWords = both(
  {
    title: '外观',
    name: { system: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比度' },
    hint: '只对本浏览器中的您有效。Ctrl + / 在浅色与深色间切换；系统要求减少动态效果时，页面不播放动画。',
  },
  {
    title: 'Look',
    name: { system: 'As the machine', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    hint: 'For you, in this browser. Ctrl + / switches between light and dark; nothing moves if your machine asks for that.',
  },
)
