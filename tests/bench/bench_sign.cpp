// SPDX-License-Identifier: Apache-2.0
// How many requests a second `sign` answers on one core: the same code from the octets read to the
// octets written, over requests of 1.3 KB none of which comes twice. Beside it the limit: the lines
// read as JSON, and the HMAC over base strings that are there already.
//
// bench_sign [--floor REQUESTS_PER_SECOND] [--ratio-floor R] [--seconds S] [DIALECT]
// bench_sign --print COUNT writes that many of the requests, to be measured in another program:
//   bench_sign --print 200000 >requests; time latchkeyctl sign <requests >/dev/null
// Exit 1 if it is slower than a floor.
#include "cli/SignLineReader.h"
#include "cli/SignLines.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>

using namespace latchkey;
using namespace latchkey::cli;
using namespace latchkey::oauth;

namespace {

// What a pipe delivers at once.
constexpr qsizetype pieceSize = 65536;
constexpr int requestsPerPass = 4096;

// Requests such as a connector makes: searches with a few filters, products by their SKU, orders of
// a day. Each with a nonce, names and values of its own; about 1.3 KB as a line.
class Requests
{
public:
    explicit Requests(quint32 seed)
        : m_random(seed)
    {}

    QByteArray line()
    {
        return R"({"method":"GET","url":"https://shop.example/rest/V1/)" + target() +
               R"(","oauth":{"oauth_consumer_key":")" + letters(32) + R"(","oauth_token":")" +
               letters(32) + R"(","oauth_nonce":")" + letters(32) + R"(","oauth_timestamp":")" +
               QByteArray::number(1'700'000'000 + upTo(90'000'000)) +
               R"(","oauth_signature_method":"HMAC-SHA256","oauth_version":"1.0"},)"
               R"("consumer_secret":"cccccccccccccccccccccccccccccccc",)"
               R"("token_secret":"ssssssssssssssssssssssssssssssss"})"
               "\n";
    }

private:
    int upTo(int end) { return int(m_random.bounded(end)); }

    QByteArray letters(int count)
    {
        static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz0123456789";
        QByteArray text(count, Qt::Uninitialized);
        for (char &c : text) {
            c = alphabet[upTo(36)];
        }
        return text;
    }

    QByteArray value()
    {
        switch (upTo(4)) {
        case 0:
            return "2024-" + QByteArray::number(10 + upTo(3)) + "-0" +
                   QByteArray::number(1 + upTo(9)) + "%2000%3A00%3A00";
        case 1:
            return "%25" + letters(8) + "%25";
        case 2:
            return letters(3) + "%2F" + letters(6) + "%20" + letters(4);
        default:
            return letters(12);
        }
    }

    QByteArray target()
    {
        static constexpr const char *fields[] = {"created_at", "sku", "status", "increment_id"};
        static constexpr const char *conditions[] = {"gteq", "like", "eq", "in"};
        QByteArray text = (upTo(2) == 0 ? "products?" : "orders?");
        const bool isEncoded = upTo(2) == 0;
        const int groups = isEncoded ? 3 : 4;
        for (int group = 0; group < groups; ++group) {
            QByteArray name =
                "searchCriteria[filter_groups][" + QByteArray::number(group) + "][filters][0]";
            if (isEncoded) {
                name.replace("[", "%5B").replace("]", "%5D");
            }
            const QByteArray open = isEncoded ? "%5B" : "[";
            const QByteArray close = isEncoded ? "%5D=" : "]=";
            text += name + open + "field" + close + fields[upTo(4)] + "&" + name + open + "value" +
                    close + value() + "&" + name + open + "condition_type" + close +
                    conditions[upTo(4)] + "&";
        }
        return text + "searchCriteria[pageSize]=" + QByteArray::number(10 + upTo(90)) +
               "&searchCriteria[currentPage]=" + QByteArray::number(1 + upTo(90));
    }

    QRandomGenerator m_random;
};

// Calls `pass` for some seconds. How often a second of this thread's own time it did one request:
// others may share the core.
double rateOf(double seconds, const std::function<void(const QByteArray &)> &pass)
{
    Requests requests(1);
    double used = 0;
    qsizetype done = 0;
    while (used < seconds) {
        QByteArray lines; // new ones, made while the clock is not looked at
        for (int i = 0; i < requestsPerPass; ++i) {
            lines += requests.line();
        }
        const std::clock_t begin = std::clock();
        pass(lines);
        used += double(std::clock() - begin) / CLOCKS_PER_SEC;
        done += requestsPerPass;
    }
    return double(done) / used;
}

double rateOfSigning(double seconds, const Dialect &dialect)
{
    LineSigner signer(dialect);
    QByteArray output;
    output.reserve(qsizetype(1) << 20);
    return rateOf(seconds, [&](const QByteArray &lines) {
        for (qsizetype at = 0; at < lines.size(); at += pieceSize) {
            output.resize(0);
            signer.feed(QByteArrayView(lines).sliced(at, qMin(pieceSize, lines.size() - at)),
                        output);
        }
    });
}

// Over one base string of the usual length: any other takes as long.
double rateOfTheLimit(double seconds, const Dialect &dialect)
{
    SignLineReader reader;
    const QByteArray line = Requests(2).line();
    const auto read = reader.read(QByteArrayView(line).chopped(1));
    const QByteArray base = baseString(dialect, (*read)->request).value_or(QByteArray());
    Signer signer(SignatureMethod::HmacSha256, (*read)->consumerSecret, (*read)->tokenSecret);
    return rateOf(seconds, [&](const QByteArray &lines) {
        QByteArrayView rest(lines);
        while (!rest.isEmpty()) {
            const qsizetype end = rest.indexOf('\n');
            if (!reader.read(rest.first(end)) || signer.signature(base).isEmpty()) {
                return;
            }
            rest = rest.sliced(end + 1);
        }
    });
}

void print(int count)
{
    Requests requests(3);
    for (int i = 0; i < count; ++i) {
        const QByteArray line = requests.line();
        std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    double floor = 0;
    double ratioFloor = 0;
    double seconds = 2;
    const Dialect *dialect = &native();
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument.startsWith("--") && i + 1 < argc) {
            const double number = QByteArray(argv[++i]).toDouble();
            if (argument == "--print") {
                print(int(number));
                return 0;
            }
            (argument == "--floor"         ? floor
             : argument == "--ratio-floor" ? ratioFloor
                                           : seconds) = number;
        } else {
            dialect = dialectNamed(argument);
        }
    }
    if (dialect == nullptr) {
        std::fprintf(stderr, "no such dialect\n");
        return 2;
    }
    const double rate = rateOfSigning(seconds, *dialect);
    const double limit = rateOfTheLimit(seconds, *dialect);
    std::printf("%s: %.0f requests of 1.3 KB a second of one core; reading and HMAC alone %.0f: "
                "%.2f of that\n",
                dialect->name, rate, limit, rate / limit);
    if (rate < floor || rate / limit < ratioFloor) {
        std::fprintf(stderr, "slower than %.0f, or than %.2f of the limit\n", floor, ratioFloor);
        return 1;
    }
    return 0;
}
