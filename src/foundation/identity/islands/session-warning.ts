/** How often an open warning asks whether another tab made the session last, in milliseconds. */
const ASK_AGAIN = 10_000;

interface Left {
  /** Seconds until the session ends; 0 when it has. */
  readonly seconds: number;
  /** Whether anything can make it last longer. */
  readonly extendable: boolean;
}

/** Warns shortly before the session ends, and keeps it alive when asked to. */
export function watchSession(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#session-warning');
  if (dialog === null) return;
  const { warning = '0', seconds = '0', time = '', extend = '' } = dialog.dataset;
  const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const lead = Number(warning) * 1000;
  // Counted from the page's own clock: who changes the clock of the machine changes nothing.
  let end = performance.now() + Number(seconds) * 1000;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let dismissed = false;

  const ask = async (address: string, method: 'GET' | 'POST'): Promise<Left | undefined> => {
    try {
      const response = await fetch(address, { method, headers: { accept: 'application/json' } });
      return response.ok ? ((await response.json()) as Left) : { seconds: 0, extendable: false };
    } catch {
      // No connection: the count goes on as it was.
      return undefined;
    }
  };

  const take = (left: Left | undefined): void => {
    if (left === undefined) return;
    end = performance.now() + left.seconds * 1000;
    part('silence').hidden = !left.extendable;
    part('last').hidden = left.extendable;
    dialog.querySelector<HTMLElement>('[data-do="extend"]')!.hidden = !left.extendable;
  };

  const show = (ended: boolean): void => {
    part('soon').hidden = ended;
    part('ended').hidden = !ended;
    if (!dialog.open && !dismissed) dialog.showModal();
  };

  const tick = async (): Promise<void> => {
    clearTimeout(timer);
    const now = performance.now();
    if (end - now <= lead && now - asked >= ASK_AGAIN) {
      asked = now;
      // Another tab may have been used meanwhile.
      take(await ask(time, 'GET'));
    }
    const left = end - performance.now();
    if (left > lead) {
      dismissed = false;
      if (dialog.open) dialog.close();
      timer = setTimeout(() => void tick(), left - lead);
      return;
    }
    if (left <= 0) {
      dismissed = false;
      show(true);
      return;
    }
    part('left').textContent = clockOf(left);
    show(false);
    timer = setTimeout(() => void tick(), 1000);
  };

  dialog.addEventListener('click', event => {
    const act = (event.target as HTMLElement).closest<HTMLElement>('[data-do]')?.dataset.do;
    if (act === 'close') {
      dismissed = true;
      dialog.close();
    }
    if (act === 'extend')
      void ask(extend, 'POST').then(left => {
        take(left);
        return tick();
      });
  });
  // Escape closes a dialog by itself.
  dialog.addEventListener('cancel', () => {
    dismissed = true;
  });
  // A machine that slept, or a page that comes back from the history, has an old count.
  for (const name of ['visibilitychange', 'pageshow'])
    addEventListener(name, () => {
      if (document.visibilityState === 'visible') void tick();
    });
  void tick();
}

/** 1:05 */
function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
