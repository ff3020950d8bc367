// Solves integer masters for SmartScheduling with SCIP inside OR-Tools. Each line of the input is one master as JSON:
//   { "seconds", "targets", "shorts", "overs", "choices": [[{ "cost", "rows", "amounts" }]],
//     "fair": [{ "points", "members": [{ "person", "part", "before", "amounts" }] }] }
// choices by person; one of each is chosen, the first is the hint. Of what is to be shared fairly each member should have a part of all:
// each squared unit away from that costs points. Answered by one line: { "chosen": [place by person] },
// or { "chosen": null } when nothing was found in time. The end of the input ends the program.
import { createInterface } from 'node:readline';
import { MPSolver, initMPSolver } from 'or-tools-wasm/mp-solver';

const OPTIMAL = 0, FEASIBLE = 1;

function solve(master) {
  const solver = MPSolver.CreateSolver('SCIP');
  const objective = solver.Objective();
  objective.SetMinimization();
  const slack = (row, sign, points, name) => {
    const variable = solver.NumVar(0, Infinity, name);
    row.SetCoefficient(variable, sign);
    objective.SetCoefficient(variable, points);
  };
  const rows = master.targets.map((target, i) => {
    const [short, over] = [master.shorts[i], master.overs[i]];
    const row = solver.Constraint(short > 0 ? target : -Infinity, over > 0 ? target : Infinity);
    if (short > 0) slack(row, 1, short, `short${i}`);
    if (over > 0) slack(row, -1, over, `over${i}`);
    return row;
  });
  const variables = master.choices.map((own, person) => {
    const one = solver.Constraint(1, 1);
    return own.map((choice, i) => {
      const variable = solver.BoolVar(`x${person}_${i}`);
      one.SetCoefficient(variable, 1);
      objective.SetCoefficient(variable, choice.cost);
      choice.rows.forEach((row, k) => rows[row].SetCoefficient(variable, choice.amounts[k]));
      return variable;
    });
  });
  for (const fair of master.fair) share(solver, objective, variables, fair);
  solver.SetHint(variables.flat(), variables.flatMap(own => own.map((_, i) => i === 0 ? 1 : 0)));
  solver.SetTimeLimit(master.seconds * 1000);
  return Promise.resolve(solver.Solve()).then(status => {
    const found = status === OPTIMAL || status === FEASIBLE;
    const chosen = found ? variables.map(own => own.findIndex(variable => variable.solution_value() > 0.5)) : null;
    solver.delete?.();
    return { chosen };
  });
}

function share(solver, objective, variables, { points, members }) {
  const all = solver.NumVar(0, Infinity, 'all');
  const had = members.reduce((sum, member) => sum + member.before, 0);
  const total = solver.Constraint(had, had);
  total.SetCoefficient(all, 1);
  for (const { person, amounts } of members) amounts.forEach((amount, i) => total.SetCoefficient(variables[person][i], -amount));
  const most = had + members.reduce((sum, member) => sum + Math.max(...member.amounts), 0);
  for (const { person, part, before, amounts } of members) {
    const away = solver.NumVar(0, Infinity, `away${person}`);
    for (const sign of [1, -1]) {
      const row = solver.Constraint(sign * before, Infinity);
      row.SetCoefficient(away, 1);
      row.SetCoefficient(all, sign * part);
      amounts.forEach((amount, i) => row.SetCoefficient(variables[person][i], -sign * amount));
    }
    // The square, by its chords: from unit to unit at first, then ever longer ones.
    const square = solver.NumVar(0, Infinity, `square${person}`);
    objective.SetCoefficient(square, points);
    for (let from = 0, to = 1; from < most; [from, to] = [to, to < 4 ? to + 1 : 2 * to]) {
      const chord = solver.Constraint(-from * to, Infinity);
      chord.SetCoefficient(square, 1);
      chord.SetCoefficient(away, -(from + to));
    }
  }
}

await initMPSolver();
console.log(JSON.stringify({ ready: true }));
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(await solve(JSON.parse(line))));
process.exit(0);
