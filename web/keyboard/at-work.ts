/** Fields that take what is typed; a tick or a button takes only the keys that press it. */
const typing = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select'
const pressable = 'a, button, input, summary, [role=button], [role=tab], [role=menuitem], [role=option]'

/** Whether the page itself needs the key: somebody types, presses a button, or a dialog is open. */
export function isTaken(key: string, target: EventTarget | null): boolean {
  if (/^ctrl\+/.test(key)) return false
  const at = target instanceof Element ? target : null
  if (at?.closest(typing) || (at instanceof HTMLElement && at.isContentEditable)) return true
  if ((key === 'enter' || key === 'space') && at?.closest(pressable)) return true
  return isDialogOpen()
}

/** A panel at the side that has no mask leaves the page to be worked with. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role=dialog]')].some((dialog) => {
    const panel = dialog.closest('.ant-drawer')
    const isBeside = panel !== null && panel.querySelector('.ant-drawer-mask') === null
    const isOver = dialog.getAttribute('aria-modal') === 'true' || dialog.closest('.ant-modal') !== null
    return isOver && !isBeside && dialog.checkVisibility()
  })
}
