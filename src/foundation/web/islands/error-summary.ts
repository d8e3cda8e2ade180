/** Brings who hears or magnifies the page to what is wrong, at once. */
export function focusErrorSummary(): void {
  document.getElementById('error-summary')?.focus();
}
