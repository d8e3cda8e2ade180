/** The one script of every page. Pages work without it; it only makes them nicer. A domain adds its islands here. */
import { fillCodeFromLink } from './foundation/identity/islands/code-from-link.ts';
import { watchSession } from './foundation/identity/islands/session-warning.ts';
import { focusErrorSummary } from './foundation/web/islands/error-summary.ts';

focusErrorSummary();
fillCodeFromLink();
watchSession();
