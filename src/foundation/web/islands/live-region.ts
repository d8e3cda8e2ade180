/** How often a region asks what it shows now, in milliseconds. */
const EVERY = 2_000;
/** Says that nobody asked for it: such a request does not make a session last. */
const BACKGROUND = { 'Waaier-Background': 'yes' };

/** Keeps what changes by itself, such as how far a job is, up to date while the page stands open. A region is live as
 *  long as the server marks it so. */
export function followLiveRegions(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const live = () => [...document.querySelectorAll<HTMLElement>('[data-live]')];

  const plan = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible' && live().length > 0)
      timer = setTimeout(() => void ask(), EVERY);
  };

  const ask = async (): Promise<void> => {
    const page = await fetch(location.href, { headers: BACKGROUND })
      .then(response => (response.ok ? response.text() : undefined))
      .catch(() => undefined);
    if (page !== undefined) {
      const fresh = new DOMParser().parseFromString(page, 'text/html');
      for (const region of live()) swap(region, fresh.getElementById(region.id));
    }
    plan();
  };

  document.addEventListener('visibilitychange', plan);
  plan();
}

/** Puts what is there now in the place of what was, and says so when it is over. */
function swap(region: HTMLElement, fresh: HTMLElement | null): void {
  // Another page, such as the one to sign in: what stands here is the last that is known.
  if (fresh === null) {
    delete region.dataset.live;
    return;
  }
  const focused = region.contains(document.activeElement) ? document.activeElement?.id : undefined;
  if (region.innerHTML !== fresh.innerHTML) region.innerHTML = fresh.innerHTML;
  if (focused) document.getElementById(focused)?.focus();
  if (fresh.dataset.live !== undefined) return;
  delete region.dataset.live;
  const said = document.getElementById(`${region.id}-said`);
  if (said !== null) said.textContent = fresh.dataset.say ?? '';
}
