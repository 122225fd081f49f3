// SPDX-License-Identifier: Apache-2.0
// The form in which every request goes out.
#include "Generate.h"
#include "Judge.h"
#include "Program.h"

#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/CanonicalUrl.h"
#include "php/PhpName.h"
#include "web/Encoding.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::oauth;
using namespace latchkey::php;
using namespace latchkey::web;

namespace {

QByteArray canonical(const QByteArray &url)
{
    const auto result = canonicalUrl(url);
    return result ? *result : result.error().code;
}

QByteArray queryOf(const QByteArray &url)
{
    const qsizetype mark = url.indexOf('?');
    return mark < 0 ? QByteArray() : url.sliced(mark + 1);
}

QByteArray pathOf(const QByteArray &url)
{
    return url.sliced(0, url.indexOf('?') < 0 ? url.size() : url.indexOf('?'))
        .sliced(QByteArrayLiteral("https://shop.example").size());
}

QByteArray urlOf(test::Generate &generate)
{
    const QByteArray query = generate.query(7);
    return "https://shop.example" + generate.path() + (query.isEmpty() ? "" : "?") + query;
}

// What PROTOCOL leaves to negotiation in a path: a slash, a plus, and a percent that laminas takes
// for the beginning of a code.
bool pathIsToBeNegotiated(const QByteArray &path)
{
    for (qsizetype at = path.indexOf("%25"); at >= 0; at = path.indexOf("%25", at + 1)) {
        if (isPercentCode("%" + path.sliced(at + 3), 0)) {
            return true;
        }
    }
    return path.contains("%2F") || path.contains("%2B");
}

// What laminas-backport encodes once more than the others.
bool hasValueToEncode(const QByteArray &query)
{
    const QByteArrayList pieces = query.split('&');
    return std::any_of(pieces.begin(), pieces.end(), [](const QByteArray &piece) {
        return piece.mid(piece.indexOf('=') + 1).contains('%');
    });
}

QByteArrayList sorted(const QByteArrayList &names, void (*sort)(CollectedParameters &))
{
    CollectedParameters parameters;
    for (const QByteArray &name : names) {
        parameters.all.push_back({name, {}});
    }
    sort(parameters);
    QByteArrayList inOrder;
    for (const CollectedParameter &parameter : parameters.all) {
        inOrder.append(parameter.name.toByteArray());
    }
    return inOrder;
}

// And in a query: names that PHP takes for numbers, that look like the protocol's own, or that the
// orders of the stores sort differently.
bool queryIsToBeNegotiated(const QByteArray &query)
{
    std::pmr::monotonic_buffer_resource memory;
    QByteArrayList names{"oauth_consumer_key", "oauth_nonce"};
    for (const QByteArray &piece : query.split('&')) {
        const QByteArray encoded = piece.first(piece.indexOf('='));
        names.append(percentDecode(encoded));
        if (isPhpInteger(phpNameOf(names.last(), memory).top) || isProtocolName(encoded)) {
            return true;
        }
    }
    const QByteArrayList natural = sorted(names, inNaturalOrder);
    return natural != sorted(names, byPhpKeyOrder) || natural != sorted(names, byEncodedOctets);
}

} // namespace

class tst_CanonicalUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlsAreWrittenInTheOneForm_data();
    void urlsAreWrittenInTheOneForm();
    void whatIsNoStoreUrlIsRefused_data();
    void whatIsNoStoreUrlIsRefused();
    void itIsAFixedPoint();
    void allDialectsAgreeOnIt();
    void phpReadsTheSameFromIt();
    void recordedRequestsKeepTheirMeaning_data();
    void recordedRequestsKeepTheirMeaning();
};

void tst_CanonicalUrl::urlsAreWrittenInTheOneForm_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray shop("https://shop.example");
    const auto row = [&](const char *name, const QByteArray &rest, const QByteArray &expected) {
        QTest::newRow(name) << shop + rest << shop + expected;
    };
    QTest::newRow("scheme, host and port")
        << QByteArray("HTTPS://SHOP.Example:443/a") << shop + "/a";
    QTest::newRow("another port") << QByteArray("http://Shop.example:08090/a")
                                  << QByteArray("http://shop.example:8090/a");
    QTest::newRow("IPv6") << QByteArray("http://[2001:DB8::1]:80/a")
                          << QByteArray("http://[2001:db8::1]/a");
    row("no path", "", "/");
    row("no path but a query", "?a=1", "/?a=1");
    row("a fragment", "/a#b?c=d", "/a");
    row("dot segments", "/a/../b/./c/..", "/b/");
    row("dot segments above the root", "/../../a", "/a");
    row("encoded dot segments", "/a/%2e%2E/b/%2e", "/b/");
    row("half encoded", "/a/.%2e/b", "/b");
    row("an encoded slash is no separator", "/a/..%2Fb", "/a/..%2Fb");
    row("empty segments stay", "//a//b/", "//a//b/");
    row("unreserved characters are raw", "/%41%7e%2D", "/A~-");
    row("so are : @ & = $ , ;", "/%3A%40%26%3D%24%2C%3B:@&=$,;", "/:@&=$,;:@&=$,;");
    row("everything else is encoded", "/!'()*[]|\"<>^`{} \\",
        "/%21%27%28%29%2A%5B%5D%7C%22%3C%3E%5E%60%7B%7D%20%5C");
    row("codes in upper case", "/caf%c3%a9", "/caf%C3%A9");
    row("raw octets", "/caf\xc3\xa9", "/caf%C3%A9");
    row("a plus is a space to the store", "/a+b?c=d+e", "/a%20b?c=d%20e");
    row("a literal plus stays one", "/a%2Bb?c=d%2be", "/a%2Bb?c=d%2Be");
    row("a percent that is no code", "/50%?a=50%&b=%zz", "/50%25?a=50%25&b=%25zz");
    row("a slash in a SKU", "/a%2fb", "/a%2Fb");
    row("a flag", "/?flag&a=1", "/?flag=&a=1");
    row("two equals signs", "/?a=b=c", "/?a=b%3Dc");
    row("empty pieces", "/?&&a=1&", "/?a=1");
    row("an empty query", "/?", "/");
    row("no name", "/?=1&a=2", "/?a=2");
    row("the last value of a name, at its first place", "/?a=1&b=2&a=3", "/?a=3&b=2");
    row("names as PHP spells them", "/?a.b=1&c+d=2&e%20f=3", "/?a_b=1&c_d=2&e_f=3");
    row("two spellings of one name", "/?a.b=1&a_b=2", "/?a_b=2");
    row("an unclosed bracket", "/?a[b.c=1", "/?a_b_c=1");
    row("text behind a bracket", "/?a[b]c=1", "/?a%5Bb%5D=1");
    row("raw brackets", "/?a[b][c]=1", "/?a%5Bb%5D%5Bc%5D=1");
    row("a list gets its numbers", "/?id[]=7&id[]=9", "/?id%5B0%5D=7&id%5B1%5D=9");
    row("a list that goes on from a number", "/?id[5]=7&id[]=9", "/?id%5B5%5D=7&id%5B6%5D=9");
    row("a list of arrays", "/?a[][x]=1&a[][x]=2", "/?a%5B0%5D%5Bx%5D=1&a%5B1%5D%5Bx%5D=2");
    row("an array replaces a plain value", "/?a=1&a[b]=2", "/?a%5Bb%5D=2");
    row("a plain value replaces an array", "/?a[b]=1&a=2", "/?a=2");
    row("an array at its first place", "/?a[x]=1&b=2&a[y]=3", "/?a%5Bx%5D=1&a%5By%5D=3&b=2");
    row("a dot inside brackets stays", "/?a.b[c.d]=1", "/?a_b%5Bc.d%5D=1");
    row("reserved characters in a value", "/?q=!*'()~:@/?$,;",
        "/?q=%21%2A%27%28%29~%3A%40%2F%3F%24%2C%3B");
    row("a name with a NUL ends there", "/?a%00b=1", "/?a=1");
    row("a value with a NUL keeps it", "/?a=%00", "/?a=%00");
}

void tst_CanonicalUrl::urlsAreWrittenInTheOneForm()
{
    QFETCH(const QByteArray, url);
    QTEST(canonical(url), "expected");
}

void tst_CanonicalUrl::whatIsNoStoreUrlIsRefused_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url :
         {"", "/a", "shop.example", "ftp://shop.example/", "https://", "https://me@shop.example/",
          "https://me:pw@shop.example/", "https://@shop.example/", "https://shop.example:99999/",
          "https://shop.example\\@evil.example/", "https://shop.example/\r\nX: y", "https://sh op/",
          "https://[::1/", "https://a:b:c/"}) {
        QTest::newRow(QByteArray(url).toPercentEncoding(" :/[]@\\").constData()) << QByteArray(url);
    }
}

void tst_CanonicalUrl::whatIsNoStoreUrlIsRefused()
{
    QFETCH(const QByteArray, url);
    QCOMPARE(canonical(url), QByteArray("oauth.bad-url"));
}

void tst_CanonicalUrl::itIsAFixedPoint()
{
    test::Generate generate(9);
    for (int i = 0; i < 20000; ++i) {
        const QByteArray url = urlOf(generate);
        const QByteArray once = canonical(url);
        QVERIFY2(once.startsWith("https://shop.example/"), url);
        QVERIFY2(canonical(once) == once, url);
    }
}

void tst_CanonicalUrl::allDialectsAgreeOnIt()
{
    test::Generate generate(10);
    int agreed = 0;
    for (int i = 0; i < 20000; ++i) {
        const QByteArray url = canonical(urlOf(generate));
        const RequestToSign request{
            "GET", url, "", "", {{"oauth_consumer_key", "k"}, {"oauth_nonce", "n"}}};
        const QByteArray query = queryOf(url);
        if (pathIsToBeNegotiated(pathOf(url)) ||
            (!query.isEmpty() && queryIsToBeNegotiated(query))) {
            continue;
        }
        ++agreed;
        const auto expected = baseString(rfc5849(), request);
        QVERIFY(expected);
        for (const Dialect *dialect : storeDialects()) {
            const auto base = baseString(*dialect, request);
            const bool standsApart =
                dialect == dialectNamed("laminas-backport") && hasValueToEncode(query);
            QVERIFY2(base && (*base == *expected) != standsApart, url + ' ' + dialect->name);
        }
    }
    QVERIFY2(agreed > 3000, QByteArray::number(agreed));
}

void tst_CanonicalUrl::phpReadsTheSameFromIt()
{
    test::Generate generate(11);
    QByteArrayList urls;
    QByteArrayList questions;
    for (int i = 0; i < 15000; ++i) {
        urls.append(urlOf(generate));
        const QByteArray once = canonical(urls.last());
        questions.append(test::question("parse_str", {queryOf(urls.last())}));
        questions.append(test::question("parse_str", {queryOf(once)}));
        questions.append(test::question("urldecode", {pathOf(urls.last())}));
        questions.append(test::question("rawurldecode", {pathOf(once)}));
    }
    QString why;
    const QByteArrayList answers = test::askPhp(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < urls.size(); ++i) {
        QVERIFY2(answers[4 * i] == answers[4 * i + 1], urls[i]);
        QVERIFY2(answers[4 * i + 2] == answers[4 * i + 3], urls[i]);
    }
}

// The requests PROTOCOL names as those that agree, in their raw spelling.
void tst_CanonicalUrl::recordedRequestsKeepTheirMeaning_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<int>("distinctBaseStrings");
    QTest::newRow("sku with colon and space") << QByteArray("/products/stag%20mat%20%3A%20B") << 1;
    QTest::newRow("sku with an asterisk") << QByteArray("/products/a*b") << 1;
    QTest::newRow("sku with a tilde") << QByteArray("/products/a%7Eb") << 1;
    QTest::newRow("dot segments") << QByteArray("/a/../b/./c") << 1;
    QTest::newRow("plus in a query, for the backport alone") << QByteArray("/x?q=red+shoes") << 2;
    QTest::newRow("flag") << QByteArray("/x?flag&a=1") << 1;
    QTest::newRow("two equals signs, for the backport alone") << QByteArray("/x?a=b=c&d=1") << 2;
    QTest::newRow("name with a dot") << QByteArray("/x?a.b=1&a=2") << 1;
    QTest::newRow("list brackets") << QByteArray("/x?id%5B%5D=7&id%5B%5D=9") << 1;
    QTest::newRow("raw umlaut, for the backport alone") << QByteArray("/x?q=caf\xc3\xa9") << 2;
    QTest::newRow("zero-padded brackets") << QByteArray("/x?f[00]=a&f[09]=b&f[10]=c&f[11]=d") << 1;
    QTest::newRow("sku with a slash is negotiated") << QByteArray("/products/a%2Fb") << 2;
    QTest::newRow("sku with a plus is negotiated") << QByteArray("/products/a%2Bb") << 2;
    QTest::newRow("ten filter groups are negotiated") << QByteArray("/x?f[9]=a&f[10]=b") << 2;
}

void tst_CanonicalUrl::recordedRequestsKeepTheirMeaning()
{
    QFETCH(const QByteArray, rest);
    const QByteArray url = canonical("https://shop.example/rest/V1" + rest);
    QSet<QByteArray> bases;
    for (const Dialect *dialect : storeDialects()) {
        bases.insert(baseString(*dialect, {"GET", url, "", "", {}}).value_or("problem"));
    }
    QTEST(int(bases.size()), "distinctBaseStrings");
}

LATCHKEY_TEST(tst_CanonicalUrl)
#include "tst_CanonicalUrl.moc"
