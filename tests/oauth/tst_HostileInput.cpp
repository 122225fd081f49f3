// SPDX-License-Identifier: Apache-2.0
// Large and odd input: no crash, and time that grows with the size, not with its square.
#include "Generate.h"
#include "Program.h"

#include "cli/SignLines.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/CanonicalUrl.h"
#include "oauth/Outcome.h"
#include "oauth/TokenResponse.h"
#include "php/PhpQuery.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace latchkey::cli;
using namespace latchkey::oauth;

namespace {

// All readers together take a second or two for a megabyte; squared it would be many minutes. The
// sanitizers are ten times as slow and find what they find in less.
#ifdef __SANITIZE_ADDRESS__
constexpr int million = 100000;
#else
constexpr int million = 1000000;
#endif
constexpr int mostMilliseconds = 20000;

QByteArray numbered(const char *before, const char *after, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        text += before + QByteArray::number(i) + after;
    }
    return text;
}

// Everything that reads foreign octets.
void readEverywhere(const QByteArray &octets)
{
    const QByteArray url = "https://shop.example/" + octets;
    for (const Dialect *dialect :
         {dialectNamed("zend"), dialectNamed("laminas"), &native(), &rfc5849()}) {
        (void)baseString(*dialect, {"POST", url, "application/x-www-form-urlencoded", octets, {}});
    }
    (void)baseString(native(), {octets, octets, octets, octets, {{octets, octets}}});
    if (const auto canonical = canonicalUrl(url)) {
        QCOMPARE(canonicalUrl(*canonical).value_or(QByteArray()), *canonical);
    }
    (void)parseAuthorizationHeader(octets);
    (void)parseAuthorizationHeader("OAuth " + octets);
    (void)parseTokenResponse(octets);
    (void)readTokenError(octets);
    (void)readRestError(octets);
    LineSigner signer(native());
    QByteArray output;
    signer.feed(octets, output);
    signer.finish(output);
}

} // namespace

class tst_HostileInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMegabyteIsReadInNoTime_data();
    void aMegabyteIsReadInNoTime();
    void anyOctetsAreRead();
    void oddQueriesAndPathsAreRead();
};

void tst_HostileInput::aMegabyteIsReadInNoTime_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("slashes") << QByteArray(million, '/');
    QTest::newRow("dots") << QByteArray("../").repeated(million / 3);
    QTest::newRow("segments and their parents") << QByteArray("a/../").repeated(million / 5);
    QTest::newRow("encoded dots") << QByteArray("%2e%2e/").repeated(million / 7);
    QTest::newRow("percents") << QByteArray(million, '%');
    QTest::newRow("names") << '?' + numbered("n", "=1&", million / 9);
    QTest::newRow("names that look like numbers") << '?' + numbered("", ".5=1&", million / 9);
    QTest::newRow("numbers before letters") << '?' + numbered("", "a=1&", million / 9);
    QTest::newRow("the same name") << '?' + QByteArray("a=1&").repeated(million / 4);
    QTest::newRow("list brackets") << '?' + QByteArray("a[]=1&").repeated(million / 6);
    QTest::newRow("many lists") << '?' + numbered("a", "[][]=1&", million / 12);
    QTest::newRow("nested brackets") << "?a" + QByteArray("[a]").repeated(million / 3) + "=1";
    QTest::newRow("64 levels, often")
        << '?' + ("a" + QByteArray("[a]").repeated(63) + "[]=1&").repeated(million / 200);
    QTest::newRow("unclosed brackets") << "?a" + QByteArray(million, '[') + "=1";
    QTest::newRow("unclosed brackets, often")
        << '?' + QByteArray("a[[[[[[=1&").repeated(million / 10);
    QTest::newRow("oauth_ without end") << '?' + QByteArray("oauth_").repeated(million / 6) + "=1";
    QTest::newRow("ampersands") << '?' + QByteArray(million, '&');
    QTest::newRow("equals signs") << '?' + QByteArray(million, '=');
    QTest::newRow("NULs") << '?' + QByteArray(million, '\0');
    QTest::newRow("commas") << QByteArray(million, ',');
    QTest::newRow("digits") << '?' + QByteArray(million, '9') + "=1&" + QByteArray(million, '9') +
                                   ".0=1";
    QTest::newRow("zeros") << '?' + QByteArray(million, '0') + "=1&" + QByteArray(million, '0') +
                                  "1=1";
    QTest::newRow("quotes") << QByteArray(million, '"');
    QTest::newRow("backslashes") << '"' + QByteArray(million, '\\');
    QTest::newRow("braces") << QByteArray(million, '{');
    QTest::newRow("nested objects") << QByteArray(R"({"a":)").repeated(million / 5);
    QTest::newRow("JSON placeholders")
        << R"({"message":")" + QByteArray("%1").repeated(million / 2) + R"(","parameters":["x"]})";
    QTest::newRow("line ends") << QByteArray(million / 10, '\n');
}

void tst_HostileInput::aMegabyteIsReadInNoTime()
{
    QFETCH(const QByteArray, octets);
    QElapsedTimer timer;
    timer.start();
    readEverywhere(octets);
    QVERIFY2(timer.elapsed() < mostMilliseconds, QByteArray::number(timer.elapsed()));
}

void tst_HostileInput::anyOctetsAreRead()
{
    test::Generate generate(12);
    for (int i = 0; i < 5000; ++i) {
        readEverywhere(generate.octets(60));
    }
}

void tst_HostileInput::oddQueriesAndPathsAreRead()
{
    test::Generate generate(13);
    for (int i = 0; i < 3000; ++i) {
        readEverywhere(generate.path() + '?' + generate.query(6) + generate.octets(3));
    }
}

LATCHKEY_TEST(tst_HostileInput)
#include "tst_HostileInput.moc"
