// SPDX-License-Identifier: Apache-2.0
// A body that somebody recorded has no password in it, whatever form it has.
#include "Program.h"
#include "exchange/BodyMask.h"
#include "exchange/Masker.h"

#include <QElapsedTimer>
#include <QTest>

using namespace latchkey;
using exchange::withoutNamedSecrets;

namespace {

const QByteArray dots = exchange::hiddenMark.toByteArray();

// multipart/form-data of names and values, as curl -F writes it.
QByteArray ofParts(const QList<QByteArray> &parts, const QByteArray &lineEnd)
{
    const QByteArray boundary("--------------------------d74496d66958873e");
    QByteArray body;
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        body += boundary + lineEnd + "Content-Disposition: form-data; filename=\"token\"; name=\"" +
                parts[i] + '"' + lineEnd + lineEnd + parts[i + 1] + lineEnd;
    }
    return body + boundary + "--" + lineEnd;
}

} // namespace

class tst_BodyMask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNamedAsASecretGoes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &left) {
            QTest::newRow(name) << body << QByteArray(left).replace("***", dots);
        };
        row("a password", "{\"password\":\"Hunter2\",\"id\":4}", "{\"password\":\"***\",\"id\":4}");
        for (const char *name :
             {"passwd", "Secret", "token", "access_token", "refresh_token", "consumer_secret",
              "api_key", "apiKey", "otp", "cvv", "cc_cid", "newPassword", "pwd"}) {
            const QByteArray quoted = '"' + QByteArray(name) + '"';
            row(name, "{" + quoted + ": \"Hunter2\"}", "{" + quoted + ": \"***\"}");
            row(qPrintable(QLatin1String(name) + QStringLiteral(" in a form")),
                QByteArray(name) + "=Hunter2&id=4", QByteArray(name) + "=***&id=4");
        }
        row("a number", "{\"otp\":123456,\"id\":4}", "{\"otp\":\"***\",\"id\":4}");
        row("null at the end", "{\"token\": null}", "{\"token\": \"***\"}");
        row("a list", "{\"tokens\":[\"a\",\"b]\",{\"x\":\"}\"}],\"id\":4}",
            "{\"tokens\":\"***\",\"id\":4}");
        row("an object", "{\"secret\":{\"a\":{\"b\":\"c\"}},\"id\":4}",
            "{\"secret\":\"***\",\"id\":4}");
        row("quotes in it", "{\"password\":\"a\\\"b\\\\\",\"id\":\"x\"}",
            "{\"password\":\"***\",\"id\":\"x\"}");
        row("cut off", "{\"id\":4,\"password\":\"Hunte", "{\"id\":4,\"password\":\"***\"");
        row("JSON in JSON", "{\"body\":\"{\\\"password\\\":\\\"Hunter2\\\",\\\"id\\\":4}\"}",
            "{\"body\":\"{\\\"password\\\":\\\"***\\\",\\\"id\\\":4}\"}");
        row("JSON in JSON, cut off", "{\"body\":\"{\\\"id\\\":4,\\\"password\\\":\\\"Hunte",
            "{\"body\":\"{\\\"id\\\":4,\\\"password\\\":\\\"***\\\"");
        row("a name written otherwise", "{\"p\\u0061ssword\":\"Hunter2\"}",
            "{\"p\\u0061ssword\":\"***\"}");
        row("a name in percent", "p%61ssword=Hunter2", "p%61ssword=***");
        row("a card", "{\"n\":\"4111 1111 1111 1111\"}", "{\"n\":\"***\"}");
        row("a card as a number", "{\"n\":4111111111111111}", "{\"n\":***}");
    }
    void whatIsNamedAsASecretGoes()
    {
        QFETCH(QByteArray, body);
        QTEST(withoutNamedSecrets(body), "left");
    }

    void whatASiblingNamesGoes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &left) {
            QTest::newRow(name) << body << QByteArray(left).replace("***", dots);
        };
        for (const char *name : {"attribute_code", "attributeCode", "field", "key", "name", "code",
                                 "path", "label", "id", "type", "whatever"}) {
            const QByteArray quoted = '"' + QByteArray(name) + '"';
            row(name, "{" + quoted + ":\"password\",\"value\":\"Hunter2\"}",
                "{" + quoted + ":\"password\",\"value\":\"***\"}");
        }
        row("the value first", "{ \"value\" : \"Hunter2\" , \"attribute_code\" : \"rp_token\" }",
            "{ \"value\" : \"***\" , \"attribute_code\" : \"rp_token\" }");
        row("that one alone",
            "[{\"attribute_code\":\"rp_token\",\"value\":\"a\"},"
            "{\"attribute_code\":\"color\",\"value\":\"b\"}]",
            "[{\"attribute_code\":\"rp_token\",\"value\":\"***\"},"
            "{\"attribute_code\":\"color\",\"value\":\"b\"}]");
        row("a path of the configuration",
            "{\"path\":\"payment/acme/pin\",\"value\":\"1234\",\"scope\":\"default\"}",
            "{\"path\":\"payment/acme/pin\",\"value\":\"***\",\"scope\":\"default\"}");
        row("its default", "{\"code\":\"api_key\",\"default_value\":\"x\"}",
            "{\"code\":\"api_key\",\"default_value\":\"***\"}");
        row("a list of values", "{\"name\":\"tokens\",\"values\":[\"a\",{\"b\":\"c\"}],\"id\":4}",
            "{\"name\":\"tokens\",\"values\":\"***\",\"id\":4}");
        row("a number", "{\"code\":\"otp\",\"value\":123456}",
            "{\"code\":\"otp\",\"value\":\"***\"}");
        row("a label of two words", "{\"label\":\"API key\",\"value\":\"x\"}",
            "{\"label\":\"API key\",\"value\":\"***\"}");
        row("written otherwise", "{\"code\":\"p\\u0061ssword\",\"value\":\"x\"}",
            "{\"code\":\"p\\u0061ssword\",\"value\":\"***\"}");
        row("braces in it", "{\"note\":\"}{\",\"code\":\"pwd\",\"value\":\"a}\\\"b\"}",
            "{\"note\":\"}{\",\"code\":\"pwd\",\"value\":\"***\"}");
        row("JSON in JSON", "{\"body\":\"{\\\"code\\\":\\\"pwd\\\",\\\"value\\\":\\\"x\\\"}\"}",
            "{\"body\":\"{\\\"code\\\":\\\"pwd\\\",\\\"value\\\":\\\"***\\\"}\"}");
        row("cut off before its name", "{\"id\":4,\"value\":\"Hunter2\",\"attribute_co",
            "{\"id\":4,\"value\":\"***\",\"attribute_co");
        row("GraphQL",
            "{\"query\":\"mutation { generateCustomerToken(email: \\\"a\\\", password: "
            "\\\"Hunter2\\\") { token } }\"}",
            "{\"query\":\"mutation { generateCustomerToken(email: \\\"a\\\", password: "
            "\\\"***\\\") { token } }\"}");
        row("an attribute in GraphQL",
            "{ f(input: {attribute_code: \"password\", value: \"Hunter2\"}) }",
            "{ f(input: {attribute_code: \"password\", value: \"***\"}) }");

        const QByteArray filter = "searchCriteria[filterGroups][0][filters][0]";
        row("a filter in a form",
            filter + "[field]=rp_token&" + filter + "[value]=abc&" + filter + "[condition_type]=eq",
            filter + "[field]=rp_token&" + filter + "[value]=***&" + filter +
                "[condition_type]=eq");
        row("in a form, the value first", "value=Hunter2&field=password",
            "value=***&field=password");
        row("in a form, encoded", "a%5Bvalue%5D=x&a%5Bcode%5D=p%61ssword",
            "a%5Bvalue%5D=***&a%5Bcode%5D=p%61ssword");
        row("in a form, beside each other", "name[]=password&value[]=x",
            "name[]=password&value[]=***");
        row("in a form, that one alone", "a[0][code]=pwd&a[0][value]=x&a[1][code]=b&a[1][value]=y",
            "a[0][code]=pwd&a[0][value]=***&a[1][code]=b&a[1][value]=y");
        row("a form with quotes", "note=\"x\"&password=Hunter2", "note=\"x\"&password=***");
        row("JSON in a form", "data=%7B%22password%22%3A%22Hunter2%22%7D",
            "data=%7B%22password%22%3A%22%E2%80%A2%E2%80%A2%E2%80%A2%22%7D");

        row("XML", "<r><password>Hunter2</password><id>4</id></r>",
            "<r><password>***</password><id>4</id></r>");
        row("SOAP", "<e:Body><n:login><n:userPassword>a &lt; b</n:userPassword></n:login></e:Body>",
            "<e:Body><n:login><n:userPassword>***</n:userPassword></n:login></e:Body>");
        row("an attribute in XML",
            "<item><attribute_code>password</attribute_code><value>Hunter2</value></item>",
            "<item><attribute_code>password</attribute_code><value>***</value></item>");
        row("in XML, the value first",
            "<item>\n <value><![CDATA[a<b]]></value>\n <code><![CDATA[pwd]]></code>\n</item>",
            "<item>\n <value>***</value>\n <code><![CDATA[pwd]]></code>\n</item>");
        row("in XML, that one alone",
            "<i><code>pwd</code><value>x</value></i><i><code>sku</code><value>y</value></i>",
            "<i><code>pwd</code><value>***</value></i><i><code>sku</code><value>y</value></i>");
        row("XML's own attributes", "<item name=\"password\">x</item><item name='a' secret='y'/>",
            "<item name=\"password\">***</item><item name='a' secret='***'/>");
        row("a field of a page", "<input name=\"password\" value=\"x\">",
            "<input name=\"password\" value=\"***\">");
        row("a password with a tag in it", "<password><![CDATA[a</password>b]]></password>",
            "<password>***</password>");
        row("XML that is cut off", "<item><code>pwd</code><value>Hunte",
            "<item><code>pwd</code><value>***");
        row("XML that is cut off in a secret", "<r><access_token>Hunte", "<r><access_token>***");
        row("no XML in JSON", "{\"a\":\"use <token> here\",\"id\":4}",
            "{\"a\":\"use <token>***\",\"id\":4}");
        row("XML in JSON", "{\"xml\":\"<a><token>x<\\/token><b c=\\\"pwd\\\">y<\\/b><\\/a>\"}",
            "{\"xml\":\"<a><token>***<\\/token><b c=\\\"pwd\\\">***<\\/b><\\/a>\"}");

        row("XML escaped in XML", "<r><data>&lt;password&gt;Hunter2&lt;/password&gt;</data></r>",
            "<r><data>&lt;password&gt;***&lt;/password&gt;</data></r>");
        row("XML escaped by numbers", "<d>&#60;token&#x3E;x&#60;/token&#x3e;</d>",
            "<d>&lt;token&gt;***&lt;/token&gt;</d>");
        row("XML escaped twice", "<d>&amp;lt;token&amp;gt;x&amp;lt;/token&amp;gt;</d>",
            "<d>&amp;lt;token&amp;gt;***&amp;lt;/token&amp;gt;</d>");
        row("XML escaped in XML, quotes as they are",
            "<d>&lt;item name=\"pwd\"&gt;x&lt;/item&gt;</d>",
            "<d>&lt;item name=\"pwd\"&gt;***&lt;/item&gt;</d>");
        row("XML escaped in XML in JSON",
            "{\"xml\":\"<d>&lt;i n=\\\"pwd\\\"&gt;x&lt;\\/i&gt;<\\/d>\",\"id\":4}",
            "{\"xml\":\"<d>&lt;i n=\\\"pwd\\\"&gt;***&lt;\\/i&gt;<\\/d>\",\"id\":4}");
        row("XML escaped and cut off", "<r><body>&lt;password&gt;Hunt",
            "<r><body>&lt;password&gt;***");
        row("JSON escaped in XML", "<d>{&quot;code&quot;:&quot;pwd&quot;,&quot;value&quot;:1}</d>",
            "<d>{&quot;code&quot;:&quot;pwd&quot;,&quot;value&quot;:&quot;***&quot;}</d>");
        row("JSON escaped in an attribute",
            "<div data-x=\"{&quot;password&quot;:&quot;x&quot;}\" class=\"a\"></div>",
            "<div data-x=\"{&quot;password&quot;:&quot;***&quot;}\" class=\"a\"></div>");
        row("XML escaped in a form", "d=%26lt%3Btoken%26gt%3Bx&id=4",
            "d=%26lt%3Btoken%26gt%3B%E2%80%A2%E2%80%A2%E2%80%A2&id=4");
        row("a form in a form", "d=id%3D4%26password%3DHunter2&id=4",
            "d=id%3D4%26password%3D%E2%80%A2%E2%80%A2%E2%80%A2&id=4");
        row("a form escaped in XML", "<d>id=4&amp;password=Hunter2</d>",
            "<d>id=4&amp;password=***</d>");
    }
    void whatASiblingNamesGoes()
    {
        QFETCH(QByteArray, body);
        QTEST(withoutNamedSecrets(body), "left");
    }

    void ofSeveralPartsEachIsRead_data()
    {
        QTest::addColumn<QList<QByteArray>>("parts"); // each of a name and a value
        QTest::addColumn<QList<QByteArray>>("left");
        QTest::newRow("by its name") << QList<QByteArray>{"id", "4", "password", "Hunter2"}
                                     << QList<QByteArray>{"id", "4", "password", dots};
        QTest::newRow("of several lines")
            << QList<QByteArray>{"api_key", "a\r\n--\r\n\r\nb", "id", "4"}
            << QList<QByteArray>{"api_key", dots, "id", "4"};
        QTest::newRow("by its sibling")
            << QList<QByteArray>{"i[0][value]", "x", "i[0][code]", "pwd", "i[1][value]", "y"}
            << QList<QByteArray>{"i[0][value]", dots, "i[0][code]", "pwd", "i[1][value]", "y"};
        QTest::newRow("JSON in it")
            << QList<QByteArray>{"data", "{\"token\":\"x\",\"id\":4}"}
            << QList<QByteArray>{"data", "{\"token\":\"" + dots + "\",\"id\":4}"};
    }
    void ofSeveralPartsEachIsRead()
    {
        QFETCH(QList<QByteArray>, parts);
        QFETCH(QList<QByteArray>, left);
        for (const QByteArray lineEnd : {"\r\n", "\n"}) {
            const QByteArray body = ofParts(parts, lineEnd);
            QCOMPARE(withoutNamedSecrets(body), ofParts(left, lineEnd));
        }
    }

    void aPartIsNamedInWhateverWayItSays_data()
    {
        QTest::addColumn<QByteArray>("disposition");
        QTest::newRow("quoted") << QByteArray("form-data; name=\"password\"");
        QTest::newRow("bare") << QByteArray("form-data; name=password; filename=a");
        QTest::newRow("spaces") << QByteArray("form-data ; name = \"password\"");
        QTest::newRow("in the next line") << QByteArray("form-data;\r\n name=\"password\"");
        QTest::newRow("in the next line, tab") << QByteArray("form-data;\n\tname=\"password\"");
        QTest::newRow("extended") << QByteArray("form-data; name*=UTF-8''password");
        QTest::newRow("extended, encoded") << QByteArray("form-data; name*=utf-8'en'%70assw%6Frd");
        QTest::newRow("extended, quoted") << QByteArray("form-data; name*=\"UTF-8''passw%6Frd\"");
        QTest::newRow("extended, wrongly") << QByteArray("form-data; name*=password");
        QTest::newRow("extended beside a plain one")
            << QByteArray("form-data; name=\"x\"; name*=UTF-8''password");
    }
    void aPartIsNamedInWhateverWayItSays()
    {
        QFETCH(QByteArray, disposition);
        const QByteArray before = "--b\r\nContent-Disposition: " + disposition + "\r\n\r\n";
        const QByteArray after("\r\n--b--\r\n");
        QCOMPARE(withoutNamedSecrets(before + "Hunter2" + after), before + dots + after);
    }

    void ofSeveralPartsTheLastMayBeCutOff()
    {
        const QByteArray body = ofParts({"id", "4", "password", "Hunter2"}, "\r\n");
        const qsizetype cut = body.indexOf("ter2");
        QVERIFY(cut > 0);
        const QByteArray left = withoutNamedSecrets(body.first(cut));
        QCOMPARE(left, body.first(cut - 3) + dots);
    }
    void ofManyBracketsEachIsReadOnce_data()
    {
        QTest::addColumn<QByteArray>("body");
        constexpr qsizetype size = 65'536;
        QTest::newRow("objects") << QByteArray("{\"a\":").repeated(size / 5);
        QTest::newRow("values") << QByteArray("{\"value\":\"").repeated(size / 10);
        QTest::newRow("lists") << QByteArray(size, '[');
        QTest::newRow("forms in forms") << QByteArray("a=").repeated(size / 2) + '{';
        QTest::newRow("quotes") << QByteArray("\\\"").repeated(size / 2);
        QTest::newRow("backslashes") << QByteArray(size, '\\');
        QTest::newRow("elements") << QByteArray("<a>").repeated(size / 3) + QByteArray(size, ' ');
        QTest::newRow("elements in text") << 'x' + QByteArray("<a>").repeated(size / 3);
        QTest::newRow("ends") << QByteArray("<a>").repeated(size / 8) +
                                     QByteArray("</b>").repeated(size / 8);
        QTest::newRow("attributes") << QByteArray("<a b=\"").repeated(size / 6);
        QTest::newRow("fields") << QByteArray("a[0][value]=b&").repeated(size / 14);
        QTest::newRow("fields of much") << QByteArray("a=%3Ca%20b%3D%22&").repeated(size / 16);
        QTest::newRow("references") << "<a>&" + QByteArray("amp;").repeated(size / 4) + "</a>";
        QTest::newRow("many references") << "<a>" + QByteArray("&lt;a b='").repeated(size / 9);
        QTest::newRow("parts") << "--a\n" + QByteArray("--a\nx: y\n\nz\n").repeated(size / 13);
    }
    void ofManyBracketsEachIsReadOnce()
    {
        QFETCH(const QByteArray, body);
        constexpr int most = 20'000; // ms; what grows with the square takes minutes
        QElapsedTimer timer;
        timer.start();
        withoutNamedSecrets(body);
        QVERIFY2(timer.elapsed() < most, qPrintable(QString::number(timer.elapsed())));
    }

    void everythingElseStays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("a text about a password: none");
        QTest::newRow("a comment") << QByteArray("{\"comment\":\"the \\\"password\\\" is lost\"}");
        QTest::newRow("a value") << QByteArray("[\"password\",\"x\"]");
        QTest::newRow("passed") << QByteArray("{\"passed\":true,\"spinner\":1,\"key\":\"a\"}");
        QTest::newRow("a number that is no card") << QByteArray("{\"id\":4111111111111112}");
        QTest::newRow("a date") << QByteArray("2026-11-30 20:41:19");
        QTest::newRow("an attribute") << QByteArray(
            "{\"custom_attributes\":[{\"attribute_code\":\"color\",\"value\":\"49\"}]}");
        QTest::newRow("a label in another language")
            << QByteArray("{\"label\":\"Gr\\u00f6\\u00dfe\",\"value\":\"L\"}");
        QTest::newRow("a sentence beside a value")
            << QByteArray("{\"message\":\"Your token is no longer valid\",\"value\":4}");
        QTest::newRow("GraphQL") << QByteArray(
            "{\"query\":\"{ cart(id: 4) { email items { sku } } }\"}");
        QTest::newRow("a filter") << QByteArray("a[field]=status&a[value]=pending");
        QTest::newRow("a list that is cut off")
            << QByteArray("{\"data\":{\"items\":[{\"sku\":\"a\"},{\"sku\":\"b");
        QTest::newRow("XML") << QByteArray(
            "<item xmlns:token=\"urn:x\"><code>sku</code><value>4</value><value/></item>");
        QTest::newRow("less and more") << QByteArray("{\"a\":\"1 < 2 > 0 <\",\"b\":\"<p>x</p>\"}");
        QTest::newRow("references") << QByteArray(
            "<a b=\"x&#38;y&eacute;&quot;\">&lt;p&gt;A &amp; B&#xD;&lt;/p&gt; &#0; & &;</a>");
        QTest::newRow("a line of hyphens") << QByteArray("-- \n--\nname=\"password\"\n\nx");
        QTest::newRow("quotes alone") << QByteArray("\"\"\"\\\"\\\\\"\"\"");
    }
    void everythingElseStays()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(withoutNamedSecrets(body), body);
    }
};

LATCHKEY_TEST(tst_BodyMask)
#include "tst_BodyMask.moc"
