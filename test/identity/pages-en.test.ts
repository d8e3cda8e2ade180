import { lookAtEveryPage } from '../support/look-at.ts';
import { roomScreens } from '../support/room-screens.ts';
import { roomStage } from '../support/room-stage.ts';

const stage = roomStage();
lookAtEveryPage(stage, 'en', roomScreens(stage));
