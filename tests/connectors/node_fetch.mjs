// SPDX-License-Identifier: Apache-2.0
// See README.md beside this file.
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
    const [method, path, query, body] = line.split("\t");
    const url = new URL(process.env.BASE + path);
    for (const pair of query ? query.split("&") : []) {
        const at = pair.indexOf("=");
        url.searchParams.append(pair.slice(0, at), pair.slice(at + 1));
    }
    const answer = await fetch(url, {
        method,
        body: body || undefined,
        headers: body ? { "Content-Type": "application/json" } : {},
    });
    console.log(`${answer.status}\t${await answer.text()}`);
}
