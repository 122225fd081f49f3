// SPDX-License-Identifier: Apache-2.0
// The bars around the page.
#include "Program.h"
#include "ui/browser/AddressBar.h"
#include "ui/browser/NavigationBar.h"
#include "ui/look/MessageBar.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include <algorithm>

using namespace latchkey::ui;

class tst_BrowserWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAreShownOneAfterTheOther();
    void laterMessageOnASubjectReplacesTheEarlier();
    void messagesAreBounded();
    void buttonActsOnceAndTakesTheMessageAway();
    void messageIsPlainText();
    void barAppearsAndGoes();
    void addressIsWholeWhileItHasTheFocus();
    void addressCannotBeChanged();
    void markSaysWhatIsCertain_data();
    void markSaysWhatIsCertain();
    void everyButtonOfTheBarIsReachedByTabAndNamed();
    void theBarSaysWhatIsWanted();
};

void tst_BrowserWidgets::messagesAreShownOneAfterTheOther()
{
    MessageBar bar;
    bar.tell({"a", QStringLiteral("first"), {}});
    bar.tell({"b", QStringLiteral("second"), {}});
    QCOMPARE(bar.text(), QStringLiteral("first"));
    bar.dismiss("a");
    QCOMPARE(bar.text(), QStringLiteral("second"));
    bar.dismiss("b");
    QCOMPARE(bar.text(), QString());
    QVERIFY(bar.isHidden());
}

void tst_BrowserWidgets::laterMessageOnASubjectReplacesTheEarlier()
{
    MessageBar bar;
    bar.tell({"a", QStringLiteral("first"), {{QStringLiteral("Go"), [] {
                                              }}}});
    bar.tell({"a", QStringLiteral("second"), {}});
    QCOMPARE(bar.text(), QStringLiteral("second"));
    QVERIFY(bar.buttons().isEmpty());
    bar.dismiss("a");
    QVERIFY(bar.isHidden());
}

void tst_BrowserWidgets::messagesAreBounded()
{
    MessageBar bar;
    for (int i = 0; i < 100; ++i) {
        bar.tell({QByteArray::number(i), QString::number(i), {}});
    }
    int shown = 0;
    while (!bar.isHidden()) {
        bar.dismiss(bar.text().toUtf8());
        ++shown;
    }
    QCOMPARE(shown, 8);
}

void tst_BrowserWidgets::buttonActsOnceAndTakesTheMessageAway()
{
    MessageBar bar;
    bar.show();
    int acted = 0;
    bar.tell({"a", QStringLiteral("text"), {{QStringLiteral("Go"), [&acted] {
                                                 ++acted;
                                             }}}});
    QTest::mouseClick(bar.buttons().first(), Qt::LeftButton);
    QCOMPARE(acted, 1);
    QVERIFY(bar.isHidden());
    QVERIFY(bar.buttons().isEmpty());
}

void tst_BrowserWidgets::messageIsPlainText()
{
    MessageBar bar;
    const QString hostile = QStringLiteral("<b>bold</b><img src=file:///etc/passwd>");
    bar.tell({"a", hostile, {}});
    QCOMPARE(bar.text(), hostile);
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void tst_BrowserWidgets::barAppearsAndGoes()
{
    MessageBar bar;
    const QSignalSpy shown(&bar, &MessageBar::shownChanged);
    bar.tell({"a", QStringLiteral("first"), {}});
    bar.tell({"b", QStringLiteral("second"), {}});
    QCOMPARE(shown.size(), 1);
    bar.dismissAll();
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown.last().first().toBool(), false);
}

void tst_BrowserWidgets::addressIsWholeWhileItHasTheFocus()
{
    AddressBar bar;
    bar.resize(300, bar.sizeHint().height());
    const QString address = QStringLiteral("https://shop.example/%1/end").arg(QString(300, u'a'));
    bar.show(QUrl(address), PageSecurity::Secure);
    static_cast<QWidget &>(bar).show();
    auto *field = bar.findChild<AddressField *>();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    field->clearFocus();
    QVERIFY(field->text().startsWith(QStringLiteral("https://shop.example/")));
    QVERIFY(field->text() != address);
    bar.selectAddress();
    QCOMPARE(field->selectedText(), address);
}

void tst_BrowserWidgets::addressCannotBeChanged()
{
    AddressBar bar;
    bar.resize(500, bar.sizeHint().height());
    bar.show(QUrl(QStringLiteral("https://shop.example/")), PageSecurity::Secure);
    static_cast<QWidget &>(bar).show();
    auto *field = bar.findChild<AddressField *>();
    bar.selectAddress();
    QTest::keyClicks(field, QStringLiteral("evil"));
    QCOMPARE(field->text(), QStringLiteral("https://shop.example/"));
}

void tst_BrowserWidgets::markSaysWhatIsCertain_data()
{
    QTest::addColumn<PageSecurity>("security");
    QTest::addColumn<QString>("word");
    QTest::newRow("secure") << PageSecurity::Secure << QStringLiteral("Secure");
    QTest::newRow("not secure") << PageSecurity::NotSecure << QStringLiteral("Not secure");
    QTest::newRow("here") << PageSecurity::ThisComputer << QStringLiteral("This computer");
    QTest::newRow("not loaded") << PageSecurity::NotLoaded << QStringLiteral("Not loaded");
    QTest::newRow("unknown") << PageSecurity::Unknown << QString();
}

void tst_BrowserWidgets::markSaysWhatIsCertain()
{
    QFETCH(PageSecurity, security);
    QFETCH(QString, word);
    AddressBar bar;
    bar.show(QUrl(QStringLiteral("https://shop.example/")), security);
    QCOMPARE(bar.word(), word);
    const auto labels = bar.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QCOMPARE(label->isHidden(), word.isEmpty());
        QCOMPARE(label->toolTip().isEmpty(), word.isEmpty());
    }
}

void tst_BrowserWidgets::everyButtonOfTheBarIsReachedByTabAndNamed()
{
    QWidget window;
    auto *bar = new NavigationBar(&window);
    static_cast<QWidget *>(bar)->show();
    bar->show(true, true, false);
    window.resize(800, 100);
    bar->resize(800, 48);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QStringList reached;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(&window, Qt::Key_Tab);
        QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused != nullptr);
        reached.append(QAccessible::queryAccessibleInterface(focused)->text(QAccessible::Name));
    }
    // a ring has no beginning
    std::rotate(reached.begin(), std::find(reached.begin(), reached.end(), QStringLiteral("Back")),
                reached.end());
    QCOMPARE(reached, (QStringList{QStringLiteral("Back"), QStringLiteral("Forward"),
                                   QStringLiteral("Reload"), QStringLiteral("Address"),
                                   QStringLiteral("More")}));
}

void tst_BrowserWidgets::theBarSaysWhatIsWanted()
{
    NavigationBar bar;
    QStringList wanted;
    connect(&bar, &NavigationBar::backWanted, this, [&] { wanted.append(QStringLiteral("back")); });
    connect(&bar, &NavigationBar::forwardWanted, this,
            [&] { wanted.append(QStringLiteral("forward")); });
    connect(&bar, &NavigationBar::reloadWanted, this,
            [&] { wanted.append(QStringLiteral("reload")); });
    connect(&bar, &NavigationBar::stopWanted, this, [&] { wanted.append(QStringLiteral("stop")); });
    const auto clickAll = [&] {
        const auto buttons = bar.findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->menu() == nullptr) {
                button->click();
            }
        }
    };
    bar.show(true, true, false);
    clickAll();
    bar.show(false, false, true);
    clickAll();
    wanted.sort();
    QCOMPARE(wanted, (QStringList{QStringLiteral("back"), QStringLiteral("forward"),
                                  QStringLiteral("reload"), QStringLiteral("stop")}));
}

LATCHKEY_TEST(tst_BrowserWidgets)
#include "tst_BrowserWidgets.moc"
