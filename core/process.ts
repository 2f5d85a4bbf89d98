/** One row of a process table: from which states the action leads, where to, and who may take it. */
export interface Transition<State extends string, By extends string> {
  from: readonly State[];
  to: State;
  by: readonly By[];
}

/** A process is data: commands, buttons, API and diagrams all read this one table. */
export type Process<State extends string, Action extends string, By extends string> = Readonly<
  Record<Action, Transition<State, By>>
>;

/** The state after the action, or null when the table does not allow it from here. */
export function nextState<State extends string, Action extends string, By extends string>(
  process: Process<State, Action, By>,
  state: State,
  action: Action,
): State | null {
  const transition = process[action];
  return transition.from.includes(state) ? transition.to : null;
}

/** The actions that these parties may take from a state, in the table's order. */
export function actionsFrom<State extends string, Action extends string, By extends string>(
  process: Process<State, Action, By>,
  state: State,
  parties: readonly By[],
): Action[] {
  return (Object.keys(process) as Action[]).filter((action) => {
    const transition = process[action];
    return transition.from.includes(state) && transition.by.some((by) => parties.includes(by));
  });
}
