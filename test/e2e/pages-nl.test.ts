import { lookAtEveryPage } from '../support/look-at.ts';
import { stage } from '../support/stage.ts';

lookAtEveryPage(stage(), 'nl');
