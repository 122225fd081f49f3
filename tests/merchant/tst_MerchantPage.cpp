// SPDX-License-Identifier: Apache-2.0
// What is read on a page, however it is written.
#include "Program.h"
#include "merchant/MerchantPage.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::merchant;

class tst_MerchantPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signInFormIsFilledAsAPersonWould_data();
    void signInFormIsFilledAsAPersonWould();
    void onlyAFormWithAPasswordIsASignIn();
    void visibleTextIsReadInLines_data();
    void visibleTextIsReadInLines();
    void refreshIsRead_data();
    void refreshIsRead();
    void alertIsToldApart();
    void loginPageOfOurListenerIsUnderstood();
};

void tst_MerchantPage::signInFormIsFilledAsAPersonWould_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("hidden fields kept")
        << QByteArray("<form method=\"post\" action=\"/in\"><input type=\"hidden\" name=\"t\" "
                      "value=\"1&amp;2\"><input name=\"name\" type=\"text\"><input "
                      "name=\"password\" type=\"password\"><button>Go</button></form>")
        << QByteArray("t=1%262&name=m%C3%BCller&password=p%26%20w");
    QTest::newRow("single quotes, none, capitals, self-closing, no type")
        << QByteArray("<FORM METHOD=POST ACTION='/in'><INPUT NAME=u /><input name='p' "
                      "TYPE=Password></FORM>")
        << QByteArray("u=m%C3%BCller&p=p%26%20w");
    QTest::newRow("what was typed before is typed over")
        << QByteArray("<form method=post action=/in><input name=u value=\"&#x41;&lt;\"><input "
                      "name=p type=password value=old></form>")
        << QByteArray("u=m%C3%BCller&p=p%26%20w");
    QTest::newRow("only the first field to type into is the name")
        << QByteArray("<form method=post action=/in><input name=u><input name=note "
                      "value=x><input name=p type=password><input type=submit name=s "
                      "value=y></form>")
        << QByteArray("u=m%C3%BCller&note=x&p=p%26%20w");
    QTest::newRow("a form in a comment and one in a script are none")
        << QByteArray("<!-- <form action=/x><input name=q type=password></form> --><script>'<form "
                      "action=/y><input name=r type=password>'</script><form method=post "
                      "action=/in><input name=p type=password></form>")
        << QByteArray("p=p%26%20w");
}

void tst_MerchantPage::signInFormIsFilledAsAPersonWould()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, body);
    const MerchantPage page = readMerchantPage(html);
    QVERIFY(page.signIn() != nullptr);
    QVERIFY(page.signIn()->isPost);
    QCOMPARE(page.signIn()->action, "/in");
    QCOMPARE(page.signIn()->filled(QStringLiteral("müller"), Secret("p& w")), body);
}

void tst_MerchantPage::onlyAFormWithAPasswordIsASignIn()
{
    const MerchantPage page = readMerchantPage(
        "<form method=post action=/consent><input type=hidden name=t value=1><button name=choice "
        "value=go>Go</button></form>");
    QCOMPARE(page.forms.size(), 1);
    QVERIFY(page.signIn() == nullptr);
}

void tst_MerchantPage::visibleTextIsReadInLines_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("title, style and script are not seen")
        << QByteArray("<title>T</title><style>p > a {}</style><h1>Not  connected</h1>\n<p>Do "
                      "<b>this</b>.</p><script>if (1 < 2) {}</script>")
        << QStringLiteral("Not connected\nDo this.");
    QTest::newRow("references") << QByteArray("<p>a &lt; b &amp;amp; c&nbsp;d &unknown; &#228;</p>")
                                << QStringLiteral("a < b &amp; c d &unknown; ä");
    QTest::newRow("forms are left out")
        << QByteArray("<p>Sign in</p><form><label>Name</label></form><p>Foot</p>")
        << QStringLiteral("Sign in\nFoot");
    QTest::newRow("a lone bracket is text")
        << QByteArray("<p>1 < 2</p>") << QStringLiteral("1 < 2");
    QTest::newRow("no HTML at all") << QByteArray("Bad Request\n") << QStringLiteral("Bad Request");
    QTest::newRow("a tag that never ends")
        << QByteArray("<p>a</p><p class=\"x") << QStringLiteral("a\n<p class=\"x");
}

void tst_MerchantPage::visibleTextIsReadInLines()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, text);
    QCOMPARE(readMerchantPage(html).text, text);
}

void tst_MerchantPage::refreshIsRead_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("seconds") << QStringLiteral("1") << 1 << QByteArray();
    QTest::newRow("an address") << QStringLiteral("5; url=/next?a=b") << 5
                                << QByteArray("/next?a=b");
    QTest::newRow("quoted, capitals") << QStringLiteral("0;URL='/x'") << 0 << QByteArray("/x");
    QTest::newRow("a fraction") << QStringLiteral("2.5") << 2 << QByteArray();
    QTest::newRow("no number") << QStringLiteral("soon") << -1 << QByteArray();
    QTest::newRow("nothing") << QString() << -1 << QByteArray();
}

void tst_MerchantPage::refreshIsRead()
{
    QFETCH(QString, value);
    QFETCH(int, seconds);
    QFETCH(QByteArray, address);
    const auto refresh = refreshIn(value);
    QCOMPARE(refresh.has_value(), seconds >= 0);
    if (refresh) {
        QCOMPARE(refresh->wait, std::chrono::seconds(seconds));
        QCOMPARE(refresh->address, address);
    }
    const auto meta =
        readMerchantPage("<meta http-equiv=\"Refresh\" content=\"" + value.toUtf8() + "\">")
            .refresh;
    QCOMPARE(meta.has_value(), refresh.has_value());
}

void tst_MerchantPage::alertIsToldApart()
{
    const MerchantPage page = readMerchantPage(
        "<h1>Sign in</h1><form><p class=\"message\" role=\"alert\">That <b>name</b> or "
        "password is wrong.</p><input type=password name=p></form>");
    QCOMPARE(page.alert, QStringLiteral("That name or password is wrong."));
}

void tst_MerchantPage::loginPageOfOurListenerIsUnderstood()
{
    QFile file(latchkey::testing::sourcePath("resources/pages/login.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const MerchantPage page = readMerchantPage(file.readAll());
    QVERIFY(page.signIn() != nullptr);
    QVERIFY(page.signIn()->isPost);
    QCOMPARE(page.signIn()->action, "{{action}}");
    QCOMPARE(page.signIn()->filled(QStringLiteral("mia"), Secret("secret")),
             "session=%7B%7Bsession%7D%7D&form_token=%7B%7Btoken%7D%7D&name=mia&password=secret");
}

LATCHKEY_TEST(tst_MerchantPage)
#include "tst_MerchantPage.moc"
