// SPDX-License-Identifier: Apache-2.0
// What Admin shows, pasted: tried, kept, and gone from the clipboard.
#include "Program.h"
#include "commerce/FakeStore.h"
#include "session/HandedTokens.h"
#include "ui/TestSession.h"
#include "ui/store/PasteCard.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;

namespace {

QString asAdminShowsIt(const QByteArray &tokenSecret = tests::accessTokenSecret)
{
    return QString::fromLatin1("Consumer Key\n" + tests::consumerKey + "\nConsumer Secret\n" +
                               tests::consumerSecret + "\nAccess Token\n" + tests::accessToken +
                               "\nAccess Token Secret\n" + tokenSecret + "\n");
}

struct Desk
{
    Desk()
    {
        card.show(id);
        static_cast<QWidget &>(card).show();
        field->setFocus();
    }

    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        QTest::keySequence(field, QKeySequence::Paste);
    }

    QString shown() const
    {
        QStringList texts;
        for (const QLabel *label : card.findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    }

    // Enter, until something came of it.
    Problem tryIt()
    {
        QSignalSpy finished(&it->handedTokens(), &session::HandedTokens::finished);
        QTest::keyClick(field, Qt::Key_Return);
        [&] {
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        }();
        return finished.value(0).value(1).value<Problem>();
    }

    tests::FakeStore api;
    tests::TestSession it;
    QString id = it.add(QStringLiteral("Orders to ERP"), api.baseUrl());
    ui::PasteCard card{*it};
    QLineEdit *field = card.findChild<QLineEdit *>();
};

} // namespace

class tst_PasteCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPastedConnectsAndLeavesTheClipboard()
    {
        Desk desk;
        desk.paste(asAdminShowsIt());
        QVERIFY(desk.shown().contains(QStringLiteral("All four values are there.")));
        QCOMPARE(desk.tryIt().code, QByteArray());
        QVERIFY2(desk.shown().contains(QStringLiteral("The clipboard was emptied.")),
                 qPrintable(desk.shown()));
        QCOMPARE(desk.it->integrations().entry(desk.id)->state.phase, activation::Phase::Linked);
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        QVERIFY(desk.field->text().isEmpty());
        QVERIFY(desk.field->isEnabled());
    }

    void nothingOfItIsShown()
    {
        Desk desk;
        desk.paste(asAdminShowsIt());
        QVERIFY(!desk.field->displayText().contains(QString::fromLatin1(tests::consumerKey)));
        QVERIFY(!desk.shown().contains(QString::fromLatin1(tests::consumerKey)));
    }

    void anotherTextOnTheClipboardStays()
    {
        Desk desk;
        desk.paste(asAdminShowsIt());
        QApplication::clipboard()->setText(QStringLiteral("a shopping list"));
        QCOMPARE(desk.tryIt().code, QByteArray());
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a shopping list"));
    }

    void whatDoesNotWorkStaysToBeCorrected()
    {
        Desk desk;
        desk.paste(asAdminShowsIt(QByteArray(32, 'x')));
        QCOMPARE(desk.tryIt().code, QByteArray("commerce.signature-invalid"));
        QVERIFY(desk.shown().contains(QStringLiteral("refuses the signature")));
        QVERIFY(!desk.field->text().isEmpty());
        QVERIFY(!QApplication::clipboard()->text().isEmpty());
        QCOMPARE(desk.it->integrations().entry(desk.id)->state.phase, activation::Phase::Draft);
    }

    void whatIsMissingIsSaidAtOnce()
    {
        Desk desk;
        desk.paste(asAdminShowsIt().section(QLatin1Char('\n'), 0, 5));
        QVERIFY2(desk.shown().contains(QStringLiteral("Missing: Access Token Secret.")),
                 qPrintable(desk.shown()));
        QTest::keyClick(desk.field, Qt::Key_Return);
        QVERIFY(!desk.it->handedTokens().isUnderWay(desk.id));
        QCOMPARE(desk.api.requests(), 0);
    }

    void anotherIntegrationSeesNothingOfIt()
    {
        Desk desk;
        desk.paste(asAdminShowsIt());
        desk.card.show(desk.it.add(QStringLiteral("Stock"), desk.api.baseUrl()));
        QVERIFY(desk.field->text().isEmpty());
    }
};

LATCHKEY_TEST(tst_PasteCard)
#include "tst_PasteCard.moc"
