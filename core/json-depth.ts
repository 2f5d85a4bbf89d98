/**
 * True when a value holds objects or arrays more than `levels` deep, or itself. What comes from outside is asked this
 * first: whatever walks it afterwards may then call itself without running out of stack.
 */
export function nestsDeeperThan(value: unknown, levels: number): boolean {
  let layer = childrenOf([value]);
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth >= levels) return true;
    layer = childrenOf(layer.flatMap((each) => Object.values(each)));
  }
  return false;
}

function childrenOf(values: readonly unknown[]): object[] {
  return values.filter((value) => typeof value === 'object' && value !== null);
}
