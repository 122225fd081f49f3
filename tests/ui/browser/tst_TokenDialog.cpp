// SPDX-License-Identifier: Apache-2.0
// The four values are taken from Admin's dialog when the person says so, in the real web engine.
#include "Program.h"
#include "ui/browser/InAdmin.h"

#include <QAction>

using namespace latchkey;
using namespace latchkey::tests;
using namespace latchkey::ui;

namespace {

const QByteArray tokensDialog = "/admin/admin/integration/tokensDialog/id/1/";
const QString takeThem = QStringLiteral("Take them");

QByteArray field(const QByteArray &name, const QByteArray &value)
{
    return "<input id='integration_token_" + name + "' name='" + name + "' value='" + value +
           "' readonly>";
}

QByteArray dialogWith(const QByteArray &secret)
{
    return "<div id='integration-popup-container'>" + field("consumer_key", QByteArray(32, 'k')) +
           field("consumer_secret", QByteArray(32, 's')) + field("token", QByteArray(32, 't')) +
           field("token_secret", secret) + "</div>";
}

const event::Tokens expected{Secret(QByteArray(32, 'k')), Secret(QByteArray(32, 's')),
                             Secret(QByteArray(32, 't')), Secret(QByteArray(32, '4'))};

} // namespace

class tst_TokenDialog : public InAdmin
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void theyAreOfferedWhenAdminAsksForTheDialog();
    void nothingIsTakenUnasked();
    void thePageDoesNotSeeThatTheyAreRead();
    void whatIsNoSuchDialogGivesNothing_data();
    void whatIsNoSuchDialogGivesNothing();

private:
    void take();
    std::optional<event::Tokens> taken() const;
};

// By the menu, as one who put the bar away would.
void tst_TokenDialog::take()
{
    for (QAction *action : admin()->actions()) {
        if (action->text().startsWith(QStringLiteral("Take the Four Values"))) {
            action->trigger();
            return;
        }
    }
    QFAIL("no such action");
}

std::optional<event::Tokens> tst_TokenDialog::taken() const
{
    for (const BrowserEvent &event : m_said) {
        if (const auto *tokens = std::get_if<event::Tokens>(&event)) {
            return *tokens;
        }
    }
    return {};
}

void tst_TokenDialog::theyAreOfferedWhenAdminAsksForTheDialog()
{
    m_shop->page(tokensDialog, dialogWith(QByteArray(32, '4')));
    open("/admin");
    QVERIFY(messages()->isHidden());
    evaluate(page(), QString::fromUtf8("fetch('" + tokensDialog +
                                       "').then(answer => answer.text()).then(text => "
                                       "document.body.insertAdjacentHTML('beforeend', text)); 1"));
    QTRY_VERIFY(messages()->text().contains(QStringLiteral("four values")));
    QTRY_VERIFY(evaluate(page(), "document.querySelectorAll('input').length").toInt() == 4);
    QVERIFY(press(messages(), takeThem));
    QTRY_VERIFY(taken());
    QVERIFY(*taken() == expected);
    QVERIFY(messages()->text().startsWith(QStringLiteral("Latchkey has the four values")));
}

void tst_TokenDialog::nothingIsTakenUnasked()
{
    m_shop->page(tokensDialog, dialogWith(QByteArray(32, '4')));
    open(tokensDialog);
    QTRY_VERIFY(messages()->text().contains(QStringLiteral("four values")));
    QVERIFY(press(messages(), QStringLiteral("Not now")));
    evaluate(page(), "1"); // whatever was asked of the page before is answered by now
    QVERIFY(!taken());
}

void tst_TokenDialog::thePageDoesNotSeeThatTheyAreRead()
{
    m_shop->page("/dialog", dialogWith(QByteArray(32, '4')) +
                                "<script>window.asked = 0; const all = document.querySelectorAll;"
                                "document.querySelectorAll = function(what) { window.asked++; "
                                "return []; };</script>");
    open("/dialog");
    take();
    QTRY_VERIFY(taken());
    QVERIFY(*taken() == expected);
    QCOMPARE(evaluate(page(), "window.asked").toInt(), 0);
}

void tst_TokenDialog::whatIsNoSuchDialogGivesNothing_data()
{
    QTest::addColumn<QByteArray>("html");
    const QByteArray right = QByteArray(32, '4');
    QTest::newRow("no field") << QByteArray("<p>Admin");
    QTest::newRow("a short value") << dialogWith("4444");
    QTest::newRow("markup as a value") << dialogWith("&lt;b&gt;4444444444444444444444444444");
    QTest::newRow("hidden") << QByteArray("<div style='display:none'>" + dialogWith(right) +
                                          "</div>");
    QTest::newRow("two that differ")
        << QByteArray(dialogWith(right) + dialogWith(QByteArray(32, '5')));
    QTest::newRow("in a frame") << QByteArray("<iframe src='/framed'></iframe>");
}

void tst_TokenDialog::whatIsNoSuchDialogGivesNothing()
{
    QFETCH(QByteArray, html);
    m_shop->page("/framed", dialogWith(QByteArray(32, '4')));
    m_shop->page("/dialog", html);
    open("/dialog");
    take();
    QTRY_VERIFY(messages()->text().startsWith(QStringLiteral("This page does not show")));
    QVERIFY(!taken());
}

LATCHKEY_TEST(tst_TokenDialog)
#include "tst_TokenDialog.moc"
