/** The one script of every page. Pages work without it; it only makes them nicer. A domain adds its islands here. */
import { focusErrorSummary } from './foundation/web/islands/error-summary.ts';

focusErrorSummary();
