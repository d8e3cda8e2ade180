/** Fills in the code that stands behind the # of a link. What stands there is never sent to a server by itself, and so is
 *  in no log; the person still has to press the button. */
export function fillCodeFromLink(): void {
  const field = document.querySelector<HTMLInputElement>('[data-code-from-link]');
  const code = decodeURIComponent(location.hash.slice(1));
  if (field === null || field.value !== '' || !/^[0-9A-Za-z-]{8,40}$/.test(code)) return;
  field.value = code;
  // Not in the history of the browser either.
  history.replaceState(null, '', location.pathname + location.search);
}
