# SPDX-License-Identifier: Apache-2.0
require 'oauth'
base = ARGV[0]
[['HMAC-SHA1', 'SHA-1']].each do |method, name|
  consumer = OAuth::Consumer.new('ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q', 'cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q', site: base, signature_method: method)
  token = OAuth::AccessToken.new(consumer, 'tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q', 'ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q')
  token.get('/rest/V1/products?searchCriteria%5BpageSize%5D=20', 'X-Case' => "ruby: #{name}")
end
