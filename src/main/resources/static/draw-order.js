/* A pool in the order of chance, by HMAC-SHA-256 of each label or by RFC 3797; the same as on the server, written again. */
import { Hmac, md5, utf8 } from "./draw-hash.js";

/** Lets the page breathe now and then. */
export const breathe = () => new Promise(done => setTimeout(done));

/** Sorted positions by the first 52 bits of the key; where these are equal the whole keys decide. */
export async function byHmac(hmac, labels) {
  const size = labels.length;
  const first = new Float64Array(size);
  const buffer = new Uint8Array(1024);
  const encoder = new TextEncoder();
  let until = performance.now() + 40;
  for (let i = 0; i < size; i++) {
    hmac.compute(buffer, encoder.encodeInto(labels[i], buffer).written);
    first[i] = (hmac.key[0] >>> 0) * 1048576 + (hmac.key[1] >>> 12);
    if ((i & 1023) === 0 && performance.now() > until) { await breathe(); until = performance.now() + 40; }
  }
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  const key = i => hmac.hex(labels[i]);
  order.sort((a, b) => first[a] - first[b] || (key(a) < key(b) ? -1 : 1));
  return { order, key };
}

/** The pick order of RFC 3797: the nonce is the key string. */
export function byRfc3797(nonce, size) {
  const left = Array.from({ length: size }, (_, i) => i);
  const order = [], digests = [];
  for (let turn = 0; turn < size; turn++) {
    const key = utf8(nonce);
    const bytes = new Uint8Array(key.length + 4);
    bytes[0] = bytes[key.length + 2] = turn >> 8;
    bytes[1] = bytes[key.length + 3] = turn & 255;
    bytes.set(key, 2);
    const digest = md5(bytes);
    const place = Number(BigInt("0x" + digest) % BigInt(left.length));
    const [pick] = left.splice(place, 1);
    order.push(pick);
    digests[pick] = digest;
  }
  return { order, key: i => digests[i] };
}

/** The order of a pool by the algorithm the commitment names; labels are sorted. */
export const orderOf = (commitment, seed, nonce, labels) =>
  commitment.algorithm === "rfc3797" ? byRfc3797(nonce, labels.length) : byHmac(new Hmac(seed), labels);

const bySign = (a, b) => a < b ? -1 : a > b ? 1 : 0;

export const byLabel = list => [...list].sort((a, b) => bySign(a.label, b.label));
