import { LINE_UP, layOut } from './line-up.ts';
import { affordable, turn } from './turn.ts';

// One engine in a process of its own: the garbage of another does not cost it anything. It answers what `race` asks.
const contestant = await LINE_UP[process.argv[2]!]!(await layOut());
process.on('message', (count: number) => {
  void turn(contestant, count).then(pace => process.send!(pace));
});
const { name, version } = contestant;
process.send!({ name, version, count: await affordable(contestant) });
