/* SHA-256, HMAC and MD5 for very many short messages. Web Crypto answers one message at a time and only later; a million of
   them would take minutes. What is shown to be equal in the end is held against Web Crypto as well, see draw-check.js. */

const K = new Int32Array(64);
const START = new Int32Array(8);
{
  const fraction = (root, places) => (root - Math.floor(root)) * places | 0;
  for (let n = 0, prime = 2; n < 64; prime++) {
    let isPrime = true;
    for (let d = 2; d * d <= prime; d++) if (prime % d === 0) isPrime = false;
    if (!isPrime) continue;
    if (n < 8) START[n] = fraction(Math.sqrt(prime), 4294967296);
    K[n++] = fraction(Math.cbrt(prime), 4294967296);
  }
}

const W = new Int32Array(64);

/** One block of 16 words in W, from one state into another; both may be the same. */
function compress(from, into) {
  for (let t = 16; t < 64; t++) {
    const x = W[t - 15], y = W[t - 2];
    W[t] = W[t - 16] + W[t - 7]
      + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
      + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10) | 0;
  }
  let a = from[0], b = from[1], c = from[2], d = from[3], e = from[4], f = from[5], g = from[6], h = from[7];
  for (let t = 0; t < 64; t++) {
    const one = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + K[t] + W[t] | 0;
    const two = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c) | 0;
    h = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
  }
  into[0] = from[0] + a; into[1] = from[1] + b; into[2] = from[2] + c; into[3] = from[3] + d;
  into[4] = from[4] + e; into[5] = from[5] + f; into[6] = from[6] + g; into[7] = from[7] + h;
}

/** Goes on from a state over bytes, of which so many were hashed before, and closes the hash. */
function finish(from, bytes, length, before, into) {
  into.set(from);
  let at = 0;
  for (; at + 64 <= length; at += 64) {
    for (let i = 0, p = at; i < 16; i++, p += 4) W[i] = bytes[p] << 24 | bytes[p + 1] << 16 | bytes[p + 2] << 8 | bytes[p + 3];
    compress(into, into);
  }
  W.fill(0, 0, 16);
  for (let i = at; i < length; i++) W[i - at >> 2] |= bytes[i] << 24 - (i - at & 3) * 8;
  W[length - at >> 2] |= 128 << 24 - (length - at & 3) * 8;
  if (length - at > 55) { compress(into, into); W.fill(0, 0, 16); }
  const total = before + length;
  W[14] = Math.floor(total / 536870912);
  W[15] = total << 3;
  compress(into, into);
}

const hex = words => Array.from(words, word => (word >>> 0).toString(16).padStart(8, "0")).join("");

export const utf8 = text => new TextEncoder().encode(text);

/** SHA-256 of bytes, in hexadecimal digits. */
export function sha256(bytes) {
  const state = new Int32Array(8);
  finish(START, bytes, bytes.length, 0, state);
  return hex(state);
}

/** HMAC-SHA-256 under one key given in hexadecimal digits. */
export class Hmac {
  constructor(keyHex) {
    const pad = byte => {
      const block = new Uint8Array(64).fill(byte);
      for (let i = 0; i < keyHex.length / 2; i++) block[i] ^= parseInt(keyHex.substr(2 * i, 2), 16);
      for (let i = 0; i < 16; i++) W[i] = block[4 * i] << 24 | block[4 * i + 1] << 16 | block[4 * i + 2] << 8 | block[4 * i + 3];
      const state = new Int32Array(8);
      compress(START, state);
      return state;
    };
    this.inner = pad(0x36);
    this.outer = pad(0x5c);
    this.key = new Int32Array(8);
  }

  /** Leaves the key of the first so many bytes in this.key. */
  compute(bytes, length) {
    finish(this.inner, bytes, length, 64, this.key);
    for (let i = 0; i < 8; i++) W[i] = this.key[i];
    W[8] = 0x80000000 | 0;
    W.fill(0, 9, 15);
    W[15] = 96 * 8;
    compress(this.outer, this.key);
  }

  hex(text) {
    const bytes = utf8(text);
    this.compute(bytes, bytes.length);
    return hex(this.key);
  }
}

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** MD5 of bytes, in hexadecimal digits. RFC 3797 asks for it; nothing secret hangs on it. */
export function md5(bytes) {
  const length = (bytes.length + 72 >> 6) * 64;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, bytes.length << 3, true);
  view.setUint32(length - 4, bytes.length / 536870912, true);
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let at = 0; at < length; at += 64) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const mixed = [b & c | ~b & d, d & b | ~d & c, b ^ c ^ d, c ^ (b | ~d)][round];
      const word = [i, 5 * i + 1, 3 * i + 5, 7 * i][round] % 16;
      const sum = a + mixed + view.getInt32(at + 4 * word, true) + (Math.abs(Math.sin(i + 1)) * 4294967296 | 0) | 0;
      const shift = SHIFTS[4 * round + i % 4];
      a = d; d = c; c = b;
      b = b + (sum << shift | sum >>> 32 - shift) | 0;
    }
    state[0] = state[0] + a | 0; state[1] = state[1] + b | 0; state[2] = state[2] + c | 0; state[3] = state[3] + d | 0;
  }
  const out = new DataView(new ArrayBuffer(16));
  state.forEach((word, i) => out.setInt32(4 * i, word, true));
  return Array.from(new Uint8Array(out.buffer), byte => byte.toString(16).padStart(2, "0")).join("");
}
