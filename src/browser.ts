/** The one script of every page. Pages work without it; it only makes them nicer. A domain adds its islands here. */
import { fillCodeFromLink } from './foundation/identity/islands/code-from-link.ts';
import { watchSession } from './foundation/identity/islands/session-warning.ts';
import { focusErrorSummary } from './foundation/web/islands/error-summary.ts';
import { followLiveRegions } from './foundation/web/islands/live-region.ts';

focusErrorSummary();
fillCodeFromLink();
watchSession();
followLiveRegions();
