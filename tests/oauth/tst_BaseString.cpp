// SPDX-License-Identifier: Apache-2.0
// What the recorded requests do not show of how stores compute their base strings. The expectations
// follow from the code of those stores and were checked against it.
#include "Program.h"
#include "oauth/BaseString.h"
#include "web/Encoding.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::oauth;
using namespace latchkey::web;

namespace {

const char form[] = "application/x-www-form-urlencoded";

// The part of a base string between its two "&", decoded; or the problem's code.
QByteArray uriOf(const Dialect &dialect, const QByteArray &url)
{
    const auto base = baseString(dialect, {"GET", url, "", "", {}});
    return base ? percentDecode(base->split('&').value(1)) : base.error().code;
}

// The last part, decoded once; or the problem's code.
QByteArray parametersOf(const Dialect &dialect, const RequestToSign &request)
{
    const auto base = baseString(dialect, request);
    return base ? percentDecode(base->split('&').value(2)) : base.error().code;
}

QByteArray parametersOf(const Dialect &dialect, const QByteArray &query)
{
    return parametersOf(dialect, {"GET", "https://shop.example/x?" + query, "", "", {}});
}

} // namespace

class tst_BaseString : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFindTheirDialects();
    void hostAndPortAsEachStoreWritesThem_data();
    void hostAndPortAsEachStoreWritesThem();
    void pathsAsEachStoreWritesThem_data();
    void pathsAsEachStoreWritesThem();
    void parametersAsEachStoreCollectsThem_data();
    void parametersAsEachStoreCollectsThem();
    void formBodiesAsEachStoreReadsThem_data();
    void formBodiesAsEachStoreReadsThem();
    void realmAndSignatureAreNeverSigned();
    void orderOfTheInputDoesNotMatter();
    void whatIsNoStoreUrlIsRefused_data();
    void whatIsNoStoreUrlIsRefused();
};

void tst_BaseString::namesFindTheirDialects()
{
    for (const Dialect *dialect : storeDialects()) {
        QCOMPARE(dialectNamed(dialect->name), dialect);
    }
    QCOMPARE(storeDialects().front(), &native());
    QCOMPARE(storeDialects().back(), dialectNamed("laminas-backport"));
    QCOMPARE(dialectNamed("rfc5849"), &rfc5849());
    QCOMPARE(dialectNames(), QByteArray("native, laminas, laminas-exact-path, zend, "
                                        "laminas-backport, rfc5849"));
    QCOMPARE(dialectNamed("Native"), nullptr);
    QCOMPARE(dialectNamed(""), nullptr);
}

void tst_BaseString::hostAndPortAsEachStoreWritesThem_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("zendUri");
    QTest::addColumn<QByteArray>("laminasUri");
    QTest::addColumn<QByteArray>("nativeUri");
    const QByteArray fails("oauth.store-would-fail");
    QTest::newRow("default port and capitals")
        << QByteArray("https://SHOP.Example:443/a") << QByteArray("https://shop.example/a")
        << QByteArray("https://shop.example/a") << QByteArray("https://SHOP.Example:443/a");
    QTest::newRow("the other scheme's port")
        << QByteArray("http://shop.example:443/a") << QByteArray("http://shop.example:443/a")
        << QByteArray("http://shop.example:443/a") << QByteArray("http://shop.example:443/a");
    QTest::newRow("IPv6 with a port")
        << QByteArray("https://[2001:DB8::1]:8443/a") << QByteArray("https://2001:db8::1:8443/a")
        << QByteArray("https://[2001:db8::1]:8443/a") << QByteArray("https://[2001:DB8::1]:8443/a");
    QTest::newRow("an underscore, refused by Zend's and laminas's host validators")
        << QByteArray("http://my_shop/a") << fails << fails << QByteArray("http://my_shop/a");
    QTest::newRow("a trailing dot")
        << QByteArray("http://shop.example./a") << QByteArray("http://shop.example./a")
        << QByteArray("http://shop.example./a") << QByteArray("http://shop.example./a");
    QTest::newRow("a port of many digits")
        << QByteArray("http://shop.example:08090/a") << QByteArray("http://shop.example:8090/a")
        << QByteArray("http://shop.example:8090/a") << QByteArray("http://shop.example:8090/a");
    QTest::newRow("user information never reaches the store")
        << QByteArray("http://me:secret@shop.example/a") << QByteArray("http://shop.example/a")
        << QByteArray("http://shop.example/a") << QByteArray("http://shop.example/a");
}

void tst_BaseString::hostAndPortAsEachStoreWritesThem()
{
    QFETCH(const QByteArray, url);
    QTEST(uriOf(*dialectNamed("zend"), url), "zendUri");
    QTEST(uriOf(*dialectNamed("laminas"), url), "laminasUri");
    QTEST(uriOf(*dialectNamed("laminas-exact-path"), url), "laminasUri");
    QTEST(uriOf(native(), url), "nativeUri");
}

void tst_BaseString::pathsAsEachStoreWritesThem_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("zendPath");
    QTest::addColumn<QByteArray>("laminasPath");
    QTest::addColumn<QByteArray>("exactPath");
    QTest::addColumn<QByteArray>("nativePath");
    const QByteArray fails("oauth.store-would-fail");
    const auto row = [](const char *name, const char *path, const QByteArray &asZend,
                        const char *asLaminas, const char *asExact) {
        QTest::newRow(name) << QByteArray(path) << asZend << QByteArray(asLaminas)
                            << QByteArray(asExact) << QByteArray(path);
    };
    row("encoded dots are no dot segments yet", "/a/%2e%2E/b", "/a/%2e%2E/b", "/a/../b", "/a/../b");
    row("a code that decoding makes", "/%2541", "/%2541", "/%41", "/%2541");
    row("a lower-case code that decoding makes", "/%25ab", "/%25ab", "/%ab", "/%25ab");
    row("a percent that is no code", "/50%/x", fails, "/50%25/x", "/50%25/x");
    row("a code cut short", "/a%4", fails, "/a%254", "/a%254");
    row("ends in a dot segment", "/a/b/..", "/a/b/..", "/a/", "/a/");
    row("ends in a dot", "/a/b/.", "/a/b/.", "/a/b/", "/a/b/");
    row("back to the root", "/a/..", "/a/..", "/", "/");
    row("an empty segment is one too", "/a//../b", "/a//../b", "/a/b", "/a/b");
    row("three dots", "/a/.../b", "/a/.../b", "/a/.../b", "/a/.../b");
    row("a raw umlaut", "/\xc3\xbc", fails, "/%C3%BC", "/%C3%BC");
    row("a raw space", "/a b", fails, "/a%20b", "/a%20b");
    row("a backslash", "/a\\b", fails, "/a%5Cb", "/a%5Cb");
    row("no path at all", "", "", "/", "/");
    QTest::newRow("above the root PHP's strrpos throws")
        << QByteArray("/../a") << QByteArray("/../a") << fails << fails << QByteArray("/../a");
    QTest::newRow("above the root after a while")
        << QByteArray("/a/../../b") << QByteArray("/a/../../b") << fails << fails
        << QByteArray("/a/../../b");
}

void tst_BaseString::pathsAsEachStoreWritesThem()
{
    QFETCH(const QByteArray, path);
    const QByteArray origin("https://shop.example");
    const auto pathOf = [&](const Dialect &dialect) {
        const QByteArray uri = uriOf(dialect, origin + path);
        return uri.startsWith(origin) ? uri.sliced(origin.size()) : uri;
    };
    QTEST(pathOf(*dialectNamed("zend")), "zendPath");
    QTEST(pathOf(*dialectNamed("laminas")), "laminasPath");
    QTEST(pathOf(*dialectNamed("laminas-exact-path")), "exactPath");
    QTEST(pathOf(native()), "nativePath");
}

void tst_BaseString::parametersAsEachStoreCollectsThem_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("flat");
    QTest::addColumn<QByteArray>("overlaid");
    const QByteArray fails("oauth.store-would-fail");
    QTest::newRow("a protocol name hidden by a percent-code")
        << QByteArray("%6fauth_x=1") << QByteArray("oauth_x=1") << QByteArray("oauth_x=1");
    QTest::newRow("oauth_ alone is no protocol name")
        << QByteArray("oauth_=1&oauth_1=2") << QByteArray("oauth_=1&oauth_1=2")
        << QByteArray("oauth_=1&oauth_1=2");
    QTest::newRow("oauth__ is one")
        << QByteArray("oauth__=1&xoauth_-=2") << QByteArray() << QByteArray("oauth__=1&xoauth_-=2");
    QTest::newRow("the signature is never signed")
        << QByteArray("oauth_signature=1&%6fauth_signature=2") << QByteArray() << QByteArray();
    QTest::newRow("a negative number is a number too")
        << QByteArray("-5=a") << QByteArray("-5=a") << fails;
    QTest::newRow("numbers in other spellings are names")
        << QByteArray("010=a&-0=b&%2B1=c") << QByteArray("%2B1=c&-0=b&010=a")
        << QByteArray("-0=b&%2B1=c&010=a");
    QTest::newRow("beyond 64 bits it is a name")
        << QByteArray("9223372036854775808=a") << QByteArray("9223372036854775808=a")
        << QByteArray("9223372036854775808=a");
    QTest::newRow("a number that is an array")
        << QByteArray("10[a]=1") << QByteArray("10%5Ba%5D=1") << fails;
    QTest::newRow("the array comes first, then the plain name")
        << QByteArray("f[a]=2&f=1") << QByteArray("f=1&f%5Ba%5D=2") << QByteArray("f=1&f%5Ba%5D=2");
    QTest::newRow("an unclosed bracket is an underscore")
        << QByteArray("a[b=1") << QByteArray("a%5Bb=1") << QByteArray("a%5Bb=1&a_b=1");
    QTest::newRow("a plus in a name, once as plus and once as PHP has it")
        << QByteArray("a+b=1+2") << QByteArray("a%2Bb=1%2B2")
        << QByteArray("a%2Bb=1%2B2&a_b=1%202");
    QTest::newRow("numbers with exponents compare as numbers")
        << QByteArray("1e1=a&9e0=b") << QByteArray("1e1=a&9e0=b") << QByteArray("9e0=b&1e1=a");
    QTest::newRow("numbers and names that PHP's sort finds in no clear order")
        << QByteArray("10.5=a&9.5=b") << QByteArray("9.5=b&10.5=a")
        << QByteArray("10_5=a&9.5=b&10.5=a&9_5=b");
}

void tst_BaseString::parametersAsEachStoreCollectsThem()
{
    QFETCH(const QByteArray, query);
    QTEST(parametersOf(*dialectNamed("zend"), query), "flat");
    QTEST(parametersOf(*dialectNamed("laminas"), query), "flat");
    QTEST(parametersOf(*dialectNamed("laminas-exact-path"), query), "flat");
    QTEST(parametersOf(native(), query), "overlaid");
}

void tst_BaseString::formBodiesAsEachStoreReadsThem_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("flat");
    QTest::addColumn<QByteArray>("overlaid");
    const QByteArray fails("oauth.store-would-fail");
    QTest::newRow("an array fails where it is encoded and is left out where it is not")
        << QByteArray(form) << QByteArray("a[x]=1&b=2") << QByteArray() << fails
        << QByteArray("b=2");
    QTest::newRow("an array that the query replaces")
        << QByteArray(form) << QByteArray("a[x]=1&b=2") << QByteArray("a=3")
        << QByteArray("a=3&b=2") << QByteArray("a=3&b=2");
    QTest::newRow("a number") << QByteArray(form) << QByteArray("10=1") << QByteArray()
                              << QByteArray("10=1") << fails;
    QTest::newRow("protocol names are left out")
        << QByteArray(form) << QByteArray("oauth_token=x&a=1") << QByteArray() << QByteArray("a=1")
        << QByteArray("a=1");
    QTest::newRow("only the prefix of the content type counts")
        << QByteArray(form) + "-not" << QByteArray("a=1") << QByteArray() << QByteArray("a=1")
        << QByteArray("a=1");
    QTest::newRow("and its case") << QByteArray(form).toUpper() << QByteArray("a=1") << QByteArray()
                                  << QByteArray() << QByteArray();
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}") << QByteArray()
                          << QByteArray() << QByteArray();
}

void tst_BaseString::formBodiesAsEachStoreReadsThem()
{
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, query);
    const RequestToSign request{"POST", "https://shop.example/x?" + query, contentType, body, {}};
    QTEST(parametersOf(*dialectNamed("zend"), request), "flat");
    QTEST(parametersOf(*dialectNamed("laminas"), request), "flat");
    QTEST(parametersOf(native(), request), "overlaid");
}

void tst_BaseString::realmAndSignatureAreNeverSigned()
{
    const RequestToSign request{"GET",
                                "https://shop.example/x",
                                "",
                                "",
                                {{"realm", "r"}, {"oauth_nonce", "n"}, {"oauth_signature", "s"}}};
    for (const QByteArray &name : dialectNames(",").split(',')) {
        QCOMPARE(parametersOf(*dialectNamed(name), request), QByteArray("oauth_nonce=n"));
    }
}

void tst_BaseString::orderOfTheInputDoesNotMatter()
{
    QByteArrayList pieces{"a=1", "b=2", "a0=3", "f%5B10%5D=4", "f%5B9%5D=5", "q=x%20y", "Z=6"};
    std::sort(pieces.begin(), pieces.end());
    QHash<QByteArray, QByteArray> first;
    do {
        for (const QByteArray &name : dialectNames(",").split(',')) {
            const QByteArray base = parametersOf(*dialectNamed(name), pieces.join('&'));
            QCOMPARE(base, first.value(name, base));
            first.insert(name, base);
        }
    } while (std::next_permutation(pieces.begin(), pieces.end()));
}

void tst_BaseString::whatIsNoStoreUrlIsRefused_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url : {"",
                            "shop.example/x",
                            "//shop.example/x",
                            "/x",
                            "ftp://shop.example/",
                            "https:/x",
                            "https://",
                            "https:///x",
                            "https://:443/",
                            "https://?x",
                            "https://shop.example:x/",
                            "https://shop.example:0/",
                            "https://shop.example:65536/",
                            "https://[::1/",
                            "https://::1]/",
                            "https://shop example/",
                            "https://shop\\example/",
                            "https://sh\xc3\xb6p.example/",
                            "https://shop.example/a\nb",
                            "https://shop.example/\x7f",
                            "javascript:alert(1)"}) {
        QTest::newRow(QByteArray(url).toPercentEncoding(" :/[]@\\").constData()) << QByteArray(url);
    }
}

void tst_BaseString::whatIsNoStoreUrlIsRefused()
{
    QFETCH(const QByteArray, url);
    for (const QByteArray &name : dialectNames(",").split(',')) {
        QCOMPARE(uriOf(*dialectNamed(name), url), QByteArray("oauth.bad-url"));
    }
}

LATCHKEY_TEST(tst_BaseString)
#include "tst_BaseString.moc"
