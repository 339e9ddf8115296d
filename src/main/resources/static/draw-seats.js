/* The draw of a panel: seats go one by one to the best rank that no rule stands against; the last seats are held for what is
   still missing. */
import { orderOf, byLabel } from "./draw-order.js";

const value = (candidate, attribute) => candidate.attributes?.[attribute];

/** The first rule that stands against a candidate beside those who have a seat, or null. */
function objection(rule, candidate, taken, seats) {
  for (const limit of rule.limits) {
    const mine = value(candidate, limit.attribute);
    if (taken.filter(one => value(one, limit.attribute) === mine).length >= limit.most) return limit.name;
  }
  if (!rule.floors.length) return null;
  const then = [...taken, candidate];
  const missing = rule.floors
    .map(floor => ({ name: floor.name, lack: lack(floor, then) }))
    .filter(floor => floor.lack > 0);
  const held = missing.reduce((sum, floor) => sum + floor.lack, 0);
  return held <= seats - then.length ? null : missing[0].name;
}

const lack = (floor, taken) =>
  Math.max(0, floor.least - taken.filter(one => value(one, floor.attribute) === floor.value).length);

/** Why seats stayed empty. */
function unmet(rule, open, taken, seats) {
  if (taken.length >= seats) return [];
  const missing = rule.floors.filter(floor => lack(floor, taken) > 0).map(floor => floor.name);
  if (missing.length) return missing;
  if (!open.length) return ["seats"];
  return [...new Set(open.map(one => objection(rule, one, taken, seats)).filter(Boolean))];
}

/** Lines and what could not be met, as in the text of the result. */
export async function drawSeats(commitment, seed, nonce, pools) {
  const rule = commitment.seats;
  const pool = byLabel(pools.candidates.pool);
  const { order, key } = await orderOf(commitment, seed, nonce, pool.map(one => one.label));
  const ranked = Array.from(order, place => pool[place]);
  const seated = byLabel(pools.candidates.seated);
  const seats = seated.length + rule.seats;
  const taken = [...seated];
  const open = [...ranked];
  const reasons = new Map();
  while (taken.length < seats) {
    const at = open.findIndex(one => {
      const why = objection(rule, one, taken, seats);
      if (why && !reasons.has(one)) reasons.set(one, why);
      return !why;
    });
    if (at < 0) break;
    reasons.delete(open[at]);
    taken.push(...open.splice(at, 1));
  }
  const main = taken.slice(seated.length);
  const reserve = open
    .filter(one => rule.limits.every(limit => limit.most > 0))
    .slice(0, rule.reserves);
  const lines = ranked.map((one, i) => {
    const seat = main.indexOf(one), next = reserve.indexOf(one), reason = reasons.get(one) ?? null;
    return {
      rank: i + 1,
      label: one.label,
      key: key(order[i]),
      place: seat >= 0 ? "TAKEN" : next >= 0 ? "RESERVE" : reason ? "SKIPPED" : "LEFT",
      order: seat >= 0 ? seat + 1 : next >= 0 ? next + 1 : null,
      reason,
    };
  });
  return { lines, unmet: unmet(rule, open, taken, seats) };
}
