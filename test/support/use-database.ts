// A process that uses the embedded database of a folder until it is told to leave.
import { readConfig } from '../../src/foundation/config.ts';
import { openDatabase } from '../../src/foundation/store/database.ts';

const database = await openDatabase(readConfig({ WAAIER_DATA: process.argv[2] }), () => {});
process.on('message', () => {
  void database.close().then(() => process.exit(0));
});
process.send?.('open');
