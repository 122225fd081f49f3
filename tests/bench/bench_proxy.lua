-- SPDX-License-Identifier: Apache-2.0
-- wrk sends requests that are ready: wrk -s bench_proxy.lua URL -- FILE PAUSE
-- FILE: each request as it goes over the wire, behind each a NUL. PAUSE: ms between two of a
-- connection, on the average; 0: none. Prints one line of JSON behind wrk's own.
local ready = {}
local at = 0

function init(args)
    local file = assert(io.open(args[1], "rb"))
    for one in file:read("*a"):gmatch("([^%z]+)%z") do
        ready[#ready + 1] = one
    end
    file:close()
    local pause = tonumber(args[2])
    math.randomseed(os.time())
    if pause > 0 then -- a delay of 0 would be one too
        delay = function()
            return math.random(0, 2 * pause)
        end
    end
end

function request()
    at = at % #ready + 1
    return ready[at]
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '\n{"requests":%d,"us":%d,"p50":%d,"p99":%d,"failed":%d}\n', summary.requests,
        summary.duration, latency:percentile(50), latency:percentile(99),
        errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
