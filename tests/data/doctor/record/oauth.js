// SPDX-License-Identifier: Apache-2.0
const {OAuth} = require('oauth');
const base = process.argv[2];
const oauth = new OAuth(base + '/oauth/token/request', base + '/oauth/token/access', 'ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q',
  'cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q', '1.0', null, 'HMAC-SHA1', 32, {'X-Case': 'oauth of npm: SHA-1', Accept: '*/*', 'User-Agent': 'Node authentication'});
oauth.get(base + '/rest/V1/store/storeConfigs', 'tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q', 'ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q', () => {});
