/* The draw of an inspection: the first objects of each stratum, then a team for each; and whoever follows somebody who left. */
import { Hmac, sha256, utf8 } from "./draw-hash.js";
import { orderOf, byLabel, breathe } from "./draw-order.js";

const READY = 12;
const GROUNDS = ["own-unit", "declared", "same-employer"];

/** Objects and their teams, from texts alone; the same rule as on the server, written again. */
export class InspectionDraw {
  constructor(commitment, seed, pools, salts) {
    this.rule = commitment.inspection;
    this.seed = seed;
    this.salts = salts;
    this.pool = byLabel(pools.objects);
    this.staff = byLabel(pools.inspectors);
    this.labels = this.pool.map(one => one.label);
    this.member = membership(this.rule.strata, this.pool);
    this.hmac = new Hmac(seed);
    this.given = new Map();
    this.byName = new Map(this.staff.map(one => [one.label, one]));
    this.bytes = this.staff.map(one => new TextEncoder().encode(one.label));
    this.coming = new Map();
    this.teams = new Map();
    this.left = new Map();
    this.taken = new Set();
    this.gone = new Set();
    this.amendments = 0;
  }

  /** @param salts what opens the recusals that mattered, by "object|inspector" */
  static async of(commitment, seed, nonce, pools, salts) {
    const draw = new InspectionDraw(commitment, seed, pools, salts);
    Object.assign(draw, await orderOf(commitment, seed, nonce, draw.labels));
    const { drawn, strata } = draw.objects();
    draw.result = { drawn, strata, teams: await draw.assign(drawn) };
    return draw;
  }

  /** Whom the strata take beside those taken before, and where each stratum ends. */
  objects() {
    const { rule, order } = this;
    const strata = rule.strata;
    const open = strata.map(stratum => stratum.count);
    const last = strata.map(() => null);
    const more = [];
    const taken = new Set(this.taken);
    let left = open.reduce((sum, count) => sum + count, 0);
    for (let rank = 0; rank < order.length && left > 0; rank++) {
      const place = order[rank];
      if (this.gone.has(place)) continue;
      let counts = false;
      for (const s of this.member.lists[this.member.of[place]]) {
        if (open[s] > 0) { open[s]--; left--; last[s] = rank + 1; counts = true; }
      }
      if (counts && !taken.has(place)) { taken.add(place); more.push([rank, false]); }
    }
    let lacking = rule.least - [...taken].filter(place => !this.gone.has(place)).length;
    for (let rank = 0; rank < order.length && lacking > 0; rank++) {
      const place = order[rank];
      if (!taken.has(place) && !this.gone.has(place)) { taken.add(place); more.push([rank, true]); lacking--; }
    }
    more.sort((a, b) => a[0] - b[0]);
    const drawn = more.map(([rank, filled]) => {
      const place = order[rank];
      const names = this.member.lists[this.member.of[place]].map(s => strata[s].name);
      return without({ rank: rank + 1, label: this.labels[place], key: this.key(place), strata: names, filled }, ["strata"]);
    });
    const cuts = strata.map((stratum, s) => {
      const cut = { stratum: stratum.name, size: this.member.sizes[s], drawn: stratum.count - open[s] };
      if (last[s] !== null) cut.lastRank = last[s];
      return cut;
    });
    return { drawn, strata: cuts };
  }

  /** A team for each of these objects, one after the other. */
  async assign(drawn) {
    const found = drawn.map(one => find(this.labels, one.label));
    found.forEach(place => this.taken.add(place));
    if (this.rule.team === 0) return [];
    const teams = [];
    let until = performance.now() + 40;
    for (const place of found) {
      const team = this.complete(this.pool[place], [], new Set());
      this.teams.set(team.object, team);
      teams.push(team);
      if (performance.now() > until) { await breathe(); until = performance.now() + 40; }
    }
    return teams;
  }

  /** Who comes into question by expertise and region. */
  candidates(object) {
    const question = JSON.stringify([object.needs ?? [], object.region ?? null]);
    let coming = this.coming.get(question);
    if (!coming) {
      coming = [];
      this.staff.forEach((one, place) => {
        if (this.rule.demands.every(demand => fits(demand, one, object))) coming.push(place);
      });
      this.coming.set(question, coming);
    }
    return coming;
  }

  complete(object, staying, left) {
    const coming = this.candidates(object);
    const members = [...staying];
    const names = new Set(staying.map(one => one.label));
    const skipped = [];
    let order = this.few(object, coming, READY);
    for (let rank = 0; members.length < this.rule.team; rank++) {
      if (rank === order.length) {
        if (order.length === coming.length) break;
        order = this.few(object, coming, coming.length);
      }
      const one = this.staff[order[rank]];
      if (names.has(one.label) || left.has(one.label)) continue;
      const objection = this.objection(one, object, members);
      if (objection !== null) { skipped.push({ label: one.label, ...objection }); continue; }
      members.push({ label: one.label, key: this.hmac.hex(object.label + "|" + one.label) });
      names.add(one.label);
      this.give(one.label, 1);
    }
    const leader = (members.find(one => this.byName.get(one.label).leader) ?? members[0])?.label;
    return without({ object: object.label, members, leader, skipped, lacking: this.rule.team - members.length },
      ["members", "skipped", "leader"]);
  }

  /** The first so many of an object's candidates by key. */
  few(object, coming, most) {
    const buffer = new Uint8Array(1024);
    const prefix = new TextEncoder().encodeInto(object.label + "|", buffer).written;
    const best = [], who = [];
    const key = place => this.hmac.hex(object.label + "|" + this.staff[place].label);
    if (most >= coming.length) {
      const keys = new Map(coming.map(place => [place, key(place)]));
      return [...coming].sort((a, b) => keys.get(a) < keys.get(b) ? -1 : 1);
    }
    for (const place of coming) {
      const label = this.bytes[place];
      buffer.set(label, prefix);
      this.hmac.compute(buffer, prefix + label.length);
      const first = (this.hmac.key[0] >>> 0) * 1048576 + (this.hmac.key[1] >>> 12);
      let at = best.length;
      while (at > 0 && (first < best[at - 1] || first === best[at - 1] && key(place) < key(who[at - 1]))) at--;
      if (at < most) {
        best.splice(at, 0, first);
        who.splice(at, 0, place);
        if (best.length > most) { best.pop(); who.pop(); }
      }
    }
    return who;
  }

  objection(one, object, members) {
    for (const demand of this.rule.demands) {
      const recusal = demand === "recusal" ? this.recusal(one, object.label) : null;
      if (recusal !== null) return recusal;
      if (demand === "load" && this.load(one.label) >= Math.max(0, one.cap - one.load)) return { reason: demand };
      if (demand === "same-team" && cameTogether(one, object, members)) return { reason: demand };
      if (demand === "one-per-unit" && one.unit
        && members.some(member => this.byName.get(member.label).unit === one.unit)) return { reason: demand };
    }
    return null;
  }

  /** Whether an inspector must not meet an object: said openly in the pool, or closed there and opened by its salt. */
  recusal(one, object) {
    const ground = one.conflicts?.[object];
    if (ground !== undefined) return { reason: ground };
    const salt = one.recusals && this.salts.get(object + "|" + one.label);
    if (!salt) return null;
    const opened = GROUNDS.find(word => one.recusals.includes(sha256(utf8(`${object}|${one.label}|${word}|${salt}`))));
    return opened ? { reason: opened, salt } : null;
  }

  load(label) { return this.given.get(label) ?? 0; }

  give(label, more) { this.given.set(label, this.load(label) + more); }

  /** Does again what an amendment says, bound to the text before it. */
  async repeat(amendment, previousSha256) {
    const object = this.pool[find(this.labels, amendment.object)];
    let drawn = [], teams;
    const team = this.teams.get(object.label);
    if (amendment.leaves !== undefined) {
      if (!team?.members?.some(one => one.label === amendment.leaves)) throw new Error("not in the team");
      this.give(amendment.leaves, -1);
      const left = this.left.get(object.label) ?? new Set();
      this.left.set(object.label, left.add(amendment.leaves));
      const then = this.complete(object, team.members.filter(one => one.label !== amendment.leaves), left);
      this.teams.set(object.label, then);
      teams = [then];
    } else {
      const place = find(this.labels, object.label);
      if (!this.taken.has(place) || this.gone.has(place)) throw new Error("not drawn");
      this.gone.add(place);
      this.teams.delete(object.label);
      team?.members?.forEach(one => this.give(one.label, -1));
      drawn = this.objects().drawn;
      teams = await this.assign(drawn);
    }
    return without({
      number: ++this.amendments, previousSha256, at: amendment.at, kind: amendment.leaves === undefined ? "object" : "inspector",
      object: object.label, leaves: amendment.leaves, reason: amendment.reason, drawn, teams,
    }, ["leaves", "drawn", "teams", "reason", "at"]);
  }
}

/** What is empty is not written. */
function without(record, keys) {
  for (const key of keys) if (record[key] === undefined || record[key]?.length === 0) delete record[key];
  return record;
}

function fits(demand, one, object) {
  const same = object.region !== undefined && object.region === one.region;
  if (demand === "expertise") return !object.needs?.length || !!one.specialties?.some(field => object.needs.includes(field));
  if (demand === "same-region") return object.region === undefined || same;
  if (demand === "other-region") return object.region === undefined || !same;
  return true;
}

function cameTogether(one, object, members) {
  const missing = new Set(object.lastTeam ?? []);
  members.forEach(member => missing.delete(member.label));
  return (object.lastTeam?.length ?? 0) > 1 && missing.size === 1 && missing.has(one.label);
}

/** For each object the strata it belongs to, and how large they are. */
function membership(strata, pool) {
  const tests = strata.map(stratum => {
    const labels = stratum.labels?.length ? new Set(stratum.labels) : null;
    const where = Object.entries(stratum.where ?? {});
    return object => (!labels || labels.has(object.label))
      && where.every(([attribute, values]) => values.includes(object.attributes?.[attribute]));
  });
  const lists = [], known = new Map();
  const sizes = strata.map(() => 0);
  const of = new Uint32Array(pool.length);
  pool.forEach((object, place) => {
    const list = [];
    tests.forEach((test, s) => { if (test(object)) { list.push(s); sizes[s]++; } });
    const name = list.join();
    if (!known.has(name)) { known.set(name, lists.length); lists.push(list); }
    of[place] = known.get(name);
  });
  return { of, lists, sizes };
}

/** Where a label stands among sorted ones. */
function find(labels, label) {
  let low = 0, high = labels.length - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    if (labels[middle] === label) return middle;
    if (labels[middle] < label) low = middle + 1; else high = middle - 1;
  }
  throw new Error("no object " + label);
}
