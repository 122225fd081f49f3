// SPDX-License-Identifier: Apache-2.0
// What answers at the address that is typed: told beside it, offered, never taken.
#include "Program.h"
#include "httpcall/ScriptedPeer.h"
#include "ui/TestSession.h"
#include "ui/integrations/FrontDoorDialog.h"
#include "ui/integrations/IntegrationDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;

namespace {

QByteArray answerOf(const QByteArray &head, const QByteArray &body)
{
    return "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

const QByteArray api =
    answerOf("401 X\r\nContent-Type: application/json",
             "{\"message\":\"The consumer isn't authorized to access %resources.\","
             "\"parameters\":{\"resources\":\"Magento_Backend::admin\"}}");
const QByteArray page = answerOf("404 X\r\nContent-Type: text/html", "<!DOCTYPE html><html>");
const QByteArray challenge =
    answerOf("401 X\r\nContent-Type: text/html\r\nWWW-Authenticate: Basic realm=\"s\"", "<html>");

// A store in a folder, perhaps with a password in front.
struct Desk
{
    explicit Desk(bool isGuarded = false)
        : peer([isGuarded](QTcpSocket *socket, const QByteArray &request) {
            const bool isLetIn = !isGuarded || request.contains("Basic bWU6c2VjcmV0\r\n");
            const bool isApi = request.startsWith("GET /shop/rest/V1/modules ");
            tests::answer(socket, !isLetIn ? challenge : isApi ? api : page);
        })
    {
        dialog.lookAtAddress(*it);
        dialog.show();
        [&] {
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
        }();
    }

    QByteArray url(const QByteArray &path) const { return peer.origin() + path; }

    void type(const QByteArray &address)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(address));
        QTest::keyClick(edit, Qt::Key_Tab);
    }

    QString shown() const
    {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&dialog)) {
                texts.append(label->text());
            }
        }
        return texts.join(QLatin1Char('\n'));
    }

    bool says(const char *text) const
    {
        return QTest::qWaitFor([&] { return shown().contains(QLatin1String(text)); }, 20'000);
    }

    QPushButton *button(const char *text) const
    {
        for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
            if (each->isVisibleTo(&dialog) && each->text() == QString::fromUtf8(text)) {
                return each;
            }
        }
        return nullptr;
    }

    tests::TestSession it;
    tests::ScriptedPeer peer;
    ui::IntegrationDialog dialog;
    QLineEdit *edit = dialog.findChildren<QLineEdit *>().value(1);
};

} // namespace

class tst_AddressLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoreIsSaid()
    {
        Desk desk;
        desk.type(desk.url("/shop/"));
        QVERIFY2(desk.says("integrations can be made here"), qPrintable(desk.shown()));
    }

    void whereItLivesIsOfferedAndNotTaken()
    {
        Desk desk;
        desk.type(desk.url("/shop/de/"));
        QVERIFY2(desk.says("The store is not at"), qPrintable(desk.shown()));
        QCOMPARE(desk.dialog.wanted().storeUrl, desk.url("/shop/de/"));
        QPushButton *use = desk.button("Use that address");
        QVERIFY(use != nullptr);
        use->click();
        QCOMPARE(desk.dialog.wanted().storeUrl, desk.url("/shop/"));
        QVERIFY2(desk.says("integrations can be made here"), qPrintable(desk.shown()));
    }

    void whatIsSaidGoesWithTheAddress()
    {
        Desk desk;
        desk.type(desk.url("/shop/"));
        QVERIFY(desk.says("integrations can be made here"));
        desk.edit->setFocus();
        QTest::keyClicks(desk.edit, QStringLiteral("x"));
        QVERIFY(!desk.shown().contains(QStringLiteral("integrations can be made here")));
    }

    void nobodyHasToWaitForIt()
    {
        Desk desk;
        desk.dialog.findChildren<QLineEdit *>().constFirst()->setText(QStringLiteral("Orders"));
        desk.type(desk.url("/shop/"));
        QVERIFY(desk.dialog.findChild<QPushButton *>(QStringLiteral("save"))->isEnabled());
    }

    void aPasswordInFrontIsAskedForAndKept()
    {
        Desk desk(true);
        desk.type(desk.url("/shop/"));
        QVERIFY2(desk.says("asks for a name and a password of its own"), qPrintable(desk.shown()));
        QPushButton *enter = desk.button("Enter name and password …");
        QVERIFY(enter != nullptr);
        enter->click();
        auto *asked = desk.dialog.findChild<ui::FrontDoorDialog *>();
        QVERIFY(asked != nullptr);
        const QList<QLineEdit *> fields = asked->findChildren<QLineEdit *>();
        fields[0]->setText(QStringLiteral("me"));
        fields[1]->setText(QStringLiteral("wrong"));
        QTest::keyClick(fields[1], Qt::Key_Return);
        const auto refused = [&] {
            for (const QLabel *label : asked->findChildren<QLabel *>()) {
                if (label->text().contains(QStringLiteral("refuses the name and password"))) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(refused(), 20'000);
        QVERIFY(asked->isVisible());
        fields[1]->setText(QStringLiteral("secret"));
        QTest::keyClick(fields[1], Qt::Key_Return);
        QVERIFY2(desk.says("integrations can be made here"), qPrintable(desk.shown()));
    }
};

LATCHKEY_TEST(tst_AddressLook)
#include "tst_AddressLook.moc"
