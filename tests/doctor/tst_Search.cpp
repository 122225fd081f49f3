// SPDX-License-Identifier: Apache-2.0
// What a search may cost, counted rather than timed: whatever is pasted, the answer comes soon.
#include "Program.h"

#include "doctor/Paste.h"
#include "doctor/Scribe.h"
#include "doctor/Search.h"
#include "oauth/KeyedHash.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::doctor;

namespace {

const QByteArray form = "application/x-www-form-urlencoded";
constexpr qsizetype megabyte = 1'000'000;

// Nothing explains its signature.
FailingRequest requestTo(const QByteArray &query, const QByteArray &type, const QByteArray &body)
{
    auto request =
        readPaste("POST https://shop.example/rest/V1/products\n"
                  R"(Authorization: OAuth oauth_consumer_key="ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q", )"
                  R"(oauth_token="tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q", oauth_nonce="uZ3gJcyUDeq", )"
                  R"(oauth_timestamp="1700000000", oauth_signature_method="HMAC-SHA256", )"
                  R"(oauth_signature="5UA5iD%2BPA9nidORRo3tmpOJXIvLByW6rZZY6rPMbtjM%3D")");
    request->request.url += query;
    request->request.contentType = type;
    request->request.body = body;
    request->consumerSecret = Secret("cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q");
    request->tokenSecret = Secret("ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q");
    return *request;
}

QByteArray numbered(int count, const QByteArray &before, const QByteArray &behind)
{
    QByteArray all;
    for (int i = 0; i < count; ++i) {
        all.append(all.isEmpty() ? "" : "&")
            .append(before)
            .append(QByteArray::number(i))
            .append(behind);
    }
    return all;
}

} // namespace

class tst_Search : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsTriedWithAUsualRequest();
    void aLongRequestCostsNoMore_data();
    void aLongRequestCostsNoMore();
    void aMistakeInALongRequestIsFound();
    void aDeeperSearchGoesOnFromTheOneBefore();
};

void tst_Search::allIsTriedWithAUsualRequest()
{
    const FailingRequest request =
        requestTo("?searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bfield%5D=sku&"
                  "searchCriteria%5BpageSize%5D=20",
                  {}, {});

    const Found found = Search(request, nullptr).run(Depth::Two);

    QVERIFY(found.isComplete);
    QVERIFY(found.explanations.isEmpty());
    QVERIFY2(found.effort < mostEffort / 2, QByteArray::number(found.effort).constData());
}

void tst_Search::aLongRequestCostsNoMore_data()
{
    QTest::addColumn<FailingRequest>("request");
    QTest::addColumn<bool>("isComplete");
    QTest::newRow("hundreds of parameters")
        << requestTo('?' + numbered(500, "searchCriteria%5Bfilter_groups%5D%5B",
                                    "%5D%5Bfilters%5D%5B0%5D%5Bvalue%5D=x"),
                     {}, {})
        << false;
    QTest::newRow("a long form") << requestTo({}, form, "a=" + QByteArray(megabyte, 'x')) << false;
    QTest::newRow("a form of many fields")
        << requestTo({}, form, numbered(100'000, "f", "=y")) << false;
    QTest::newRow("long JSON") << requestTo({}, "application/json",
                                            "{\"a\":\"" + QByteArray(megabyte, 'x') + "\"}")
                               << true;
    QTest::newRow("a long path") << requestTo(QByteArray("/a").repeated(megabyte / 2), {}, {})
                                 << false;
}

void tst_Search::aLongRequestCostsNoMore()
{
    QFETCH(const FailingRequest, request);
    QFETCH(const bool, isComplete);
    // what the last one tried may have written: each octet up to five times, and its sorting
    const qint64 last = 16 * (request.request.url.size() + request.request.body.size());

    const Found found = Search(request, nullptr).run(Depth::Two);

    QCOMPARE(found.isComplete, isComplete);
    QVERIFY2(found.effort <= mostEffort + 3 * last, QByteArray::number(found.effort).constData());
}

// The likeliest are tried first, so that a long request is not left without an answer.
void tst_Search::aMistakeInALongRequestIsFound()
{
    FailingRequest request = requestTo('?' + numbered(100, "a", "=b"), {}, {});
    oauth::RequestToSign other = request.request;
    other.url.replace("https:", "http:");
    const Draft draft = *draftOf(oauth::native(), other);
    oauth::KeyedHash hash(oauth::Digest::Sha256, "cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q&");
    const QByteArray signature =
        hash.of(baseStringOf(draft, oauth::native())).toByteArray().toBase64();
    for (auto &[name, value] : request.request.protocol) {
        value = name == "oauth_signature" ? signature : value;
    }

    const Found found = Search(request, &oauth::native()).run(Depth::Two);

    QVERIFY(!found.explanations.isEmpty());
    QByteArrayList codes;
    for (const Made &made : found.explanations.first().mistakes) {
        codes.append(made.mistake->code);
    }
    QCOMPARE(codes, QByteArrayList({"scheme", "token-secret-missing"}));
}

void tst_Search::aDeeperSearchGoesOnFromTheOneBefore()
{
    const FailingRequest request = requestTo("?a=b", {}, {});
    Search inSteps(request, nullptr);
    inSteps.run(Depth::None);
    inSteps.run(Depth::One);

    const Found found = inSteps.run(Depth::Two);

    const Found atOnce = Search(request, nullptr).run(Depth::Two);
    QCOMPARE(found.effort, atOnce.effort);
    QCOMPARE(found.isComplete, atOnce.isComplete);
}

LATCHKEY_TEST(tst_Search)
#include "tst_Search.moc"
