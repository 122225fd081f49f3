// LATCHKEY_KEY is the key of this program: latchkeyctl client add @id@ NAME prints one, once.
// Node 18 or newer; save it as store.mjs.
const answer = await fetch("@proxy@/rest/V1/modules", {
    headers: { Authorization: `Bearer ${process.env.LATCHKEY_KEY}` },
});
if (!answer.ok) {
    throw new Error(`HTTP ${answer.status}: ${await answer.text()}`);
}
console.log(await answer.json());
