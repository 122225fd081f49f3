// SPDX-License-Identifier: Apache-2.0
const runtime = require('postman-runtime'), sdk = require('postman-collection');
const base = process.argv[2];
const right = {consumerKey: 'ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q', consumerSecret: 'cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q',
  token: 'tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q', tokenSecret: 'ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q',
  signatureMethod: 'HMAC-SHA256', version: '1.0', addParamsToHeader: true};
function item(name, method, path, other, body) {
  return {name, request: {method, url: base + path,
    header: [{key: 'X-Case', value: name}].concat(body ? [{key: 'Content-Type', value: 'application/json'}] : []),
    body: body && {mode: 'raw', raw: body},
    auth: {type: 'oauth1', oauth1: Object.entries(Object.assign({}, right, other)).map(([key, value]) => ({key, value}))}}};
}
const stores = '/rest/V1/store/storeConfigs';
const items = [
  item('postman: search', 'GET', '/rest/V1/products?searchCriteria[filter_groups][0][filters][0][field]=sku&searchCriteria[pageSize]=20'),
  item('postman: space', 'GET', '/rest/V1/products?searchCriteria[filter_groups][0][filters][0][value]=red shoes'),
  item('postman: SHA-1', 'GET', stores, {signatureMethod: 'HMAC-SHA1'}),
  item('postman: realm', 'GET', stores, {realm: 'magento'}),
  item('postman: no token secret', 'GET', stores, {tokenSecret: ''}),
  item('postman: line end in consumer secret', 'GET', stores, {consumerSecret: right.consumerSecret + '\n'}),
  item('postman: secrets swapped', 'GET', stores, {consumerSecret: right.tokenSecret, tokenSecret: right.consumerSecret}),
  item('postman: request token', 'POST', '/oauth/token/request', {token: '', tokenSecret: ''}),
  item('postman: empty parameters', 'POST', '/oauth/token/request', {token: '', tokenSecret: '', addEmptyParamsToSign: true}),
  item('postman: JSON', 'POST', '/rest/V1/products', {}, '{"product":{"sku":"a/b"}}'),
  item('postman: body hash', 'POST', '/rest/V1/products', {includeBodyHash: true}, '{"product":{"sku":"a"}}'),
  item('postman: PLAINTEXT', 'GET', stores, {signatureMethod: 'PLAINTEXT'}),
  item('postman: blank in token', 'GET', stores, {token: right.token + ' '}),
  item('postman: in the URL', 'GET', stores, {addParamsToHeader: false}),
];
new runtime.Runner().run(new sdk.Collection({item: items}), {}, (error, run) => run.start({done() {}, exception() {}}));
