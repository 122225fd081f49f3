// SPDX-License-Identifier: Apache-2.0
// What follows once an integration is connected: a program of one's own, the tokens handed over, a
// watch.
#include "Program.h"
#include "clients/ClientRepository.h"
#include "handover/FourValues.h"
#include "secrets/Credentials.h"
#include "session/Watching.h"
#include "snippets/Snippet.h"
#include "ui/TestSession.h"
#include "ui/detail/AnswerChart.h"
#include "ui/detail/HandOverDialog.h"
#include "ui/detail/NextCard.h"
#include "ui/detail/SnippetDialog.h"
#include "ui/detail/UseCard.h"
#include "ui/detail/WatchDialog.h"
#include "ui/look/CopyField.h"
#include "ui/look/FieldHint.h"
#include "ui/look/SecretClipboard.h"
#include "ui/store/CodeView.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace latchkey;

namespace {

secrets::IntegrationSecrets tokens()
{
    return {"https://shop.example", Secret(QByteArray(32, 'k')), Secret(QByteArray(32, 'c')),
            Secret(QByteArray(32, 'a')), Secret(QByteArray(32, 't'))};
}

QPushButton *buttonNamed(const QWidget &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() == text) {
            return button;
        }
    }
    qFatal("no such button");
}

struct Desk
{
    void keepTokens()
    {
        bool isKept = false;
        it->secrets().store().write(secrets::itemKeyOfIntegration(id), secrets::toItem(tokens()),
                                    [&](const Result<void> &) { isKept = true; });
        QTRY_VERIFY(isKept);
    }

    QString shown() const
    {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    }

    QStringList handedOver() const
    {
        QStringList details;
        for (const auto &event : it->integrations().timeline(id)) {
            if (event.step == activation::TimelineStep::HandedOver) {
                details.append(activation::detail(event));
            }
        }
        return details;
    }

    tests::TestSession it;
    QString id = it.add(QStringLiteral("Orders to ERP"));
    ui::SecretClipboard clipboard{nullptr};
    ui::HandOverDialog dialog{*it, clipboard, id, nullptr};
    QCheckBox *agreed = dialog.findChild<QCheckBox *>();
    QPushButton *copy = buttonNamed(dialog, QStringLiteral("Copy for a minute"));
    QPushButton *save = buttonNamed(dialog, QStringLiteral("Save as a file …"));
};

} // namespace

class tst_AfterConnecting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsHandedOverBeforeOneAgreed()
    {
        Desk desk;
        QVERIFY(!desk.copy->isEnabled() && !desk.save->isEnabled());
        QVERIFY(desk.shown().contains(QStringLiteral("Recommended instead: Latchkey's proxy")));
        desk.agreed->setChecked(true);
        QVERIFY(desk.copy->isEnabled() && desk.save->isEnabled());
    }

    void aFileIsNewPrivateAndReadAgain()
    {
        Desk desk;
        desk.keepTokens();
        desk.agreed->setChecked(true);
        const QString path = desk.it.place.filePath(QStringLiteral("tokens.json"));
        desk.dialog.saveTo(path);
        QTRY_VERIFY(desk.shown().contains(QStringLiteral("only this account can read")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        auto read = handover::readFourValues(file.readAll());
        QVERIFY(read);
        QCOMPARE(read->accessToken, tokens().accessToken);
        QCOMPARE(desk.handedOver(), QStringList{QStringLiteral("handover.json")});
        desk.dialog.saveTo(path); // it is there
        QVERIFY2(desk.shown().contains(QStringLiteral("nothing is overwritten")),
                 qPrintable(desk.shown()));
        QCOMPARE(desk.handedOver().size(), 1);
    }

    void theClipboardHoldsThemOnlyIfAsked()
    {
        Desk desk;
        desk.keepTokens();
        desk.agreed->setChecked(true);
        desk.dialog.findChild<QComboBox *>()->setCurrentIndex(1);
        desk.copy->click();
        QTRY_VERIFY(QApplication::clipboard()->text().contains(QString(32, QLatin1Char('t'))));
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("MAGENTO_")));
        QCOMPARE(desk.handedOver(), QStringList{QStringLiteral("handover.env")});
    }

    void whatIsMissingIsSaid()
    {
        Desk desk;
        desk.agreed->setChecked(true);
        desk.copy->click();
        QTRY_VERIFY(desk.shown().contains(QStringLiteral("no tokens yet")));
        QVERIFY(desk.handedOver().isEmpty());
        QVERIFY(desk.copy->isEnabled());
    }

    void everyLanguageIsShownAndCopied()
    {
        ui::NextCard card;
        card.show(QStringLiteral("k3x5m2pa"), 24'711);
        auto *languages = card.findChild<QComboBox *>();
        auto *code = card.findChild<ui::CodeView *>();
        QCOMPARE(languages->count(), int(std::size(snippets::allLanguages)));
        for (int i = 0; i < languages->count(); ++i) {
            languages->setCurrentIndex(i);
            QVERIFY(code->toPlainText().contains(QStringLiteral("LATCHKEY_KEY")));
        }
        languages->setCurrentIndex(1);
        buttonNamed(card, QStringLiteral("Copy"))->click();
        QCOMPARE(QApplication::clipboard()->text().toUtf8(),
                 snippets::snippet(snippets::Language::Python, snippets::proxyAt(24'711),
                                   QStringLiteral("k3x5m2pa")));
    }

    void aContainersAddressIsShownWhereThereIsABridge()
    {
        ui::NextCard card;
        card.show(QStringLiteral("k3x5m2pa"), 24'711);
        auto *address = card.findChild<ui::CopyField *>();
        QVERIFY(address->isHidden());
        card.show(QStringLiteral("k3x5m2pa"), 24'711, QStringLiteral("172.17.0.1"));
        QVERIFY(!address->isHidden());
        QCOMPARE(address->text(), QStringLiteral("http://172.17.0.1:24711/KEY/"));
        card.show(QStringLiteral("k3x5m2pa"), 24'711);
        QVERIFY(address->isHidden());
    }

    void aProgramIsWrittenWithAKeyOfItsOwn()
    {
        tests::TestSession it;
        const QString id = it.add(QStringLiteral("Orders to ERP"));
        ui::SecretClipboard clipboard(nullptr);
        ui::SnippetDialog dialog(*it, clipboard, id, "python");
        dialog.show();
        auto *name = dialog.findChild<QLineEdit *>();
        auto *make = dialog.findChild<QPushButton *>(QStringLiteral("make"));
        QVERIFY(!make->isEnabled());
        name->setText(QStringLiteral("n8n"));
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QTest::keyClick(name, Qt::Key_Return);

        const auto made = clients::ClientRepository(it->profile()).of(id).value();
        QCOMPARE(made.size(), 1);
        QCOMPARE(made[0].name, QStringLiteral("n8n"));
        QVERIFY(made[0].limits.readsOnly);
        const QString text = dialog.findChild<ui::CodeView *>()->toPlainText();
        QVERIFY(!text.contains(QStringLiteral("LATCHKEY_KEY")));
        static const QRegularExpression key(QStringLiteral("lkc_\\w+"));
        QCOMPARE(clients::ClientRepository(it->profile())
                     .byKey(key.match(text).captured().toLatin1())
                     .value()
                     ->id,
                 made[0].id);
        QVERIFY(!make->isVisible() && !name->isVisible());
        dialog.findChild<QPushButton *>(QStringLiteral("copy"))->click();
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(
            QStringLiteral("x-kde-passwordManagerHint")));
        QVERIFY(QApplication::clipboard()->text().contains(key.match(text).captured()));
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("opens nothing"));
        }));
    }

    void aNameThatIsTakenMakesNoKey()
    {
        tests::TestSession it;
        const QString id = it.add(QStringLiteral("Orders to ERP"));
        QVERIFY(clients::ClientRepository(it->profile()).add(id, QStringLiteral("n8n")));
        ui::SecretClipboard clipboard(nullptr);
        ui::SnippetDialog dialog(*it, clipboard, id, "curl");
        dialog.show();
        dialog.findChild<QLineEdit *>()->setText(QStringLiteral("N8N"));
        dialog.findChild<QPushButton *>(QStringLiteral("make"))->click();
        QVERIFY(dialog.findChild<ui::FieldHint *>()->text().contains(QStringLiteral("already")));
        QCOMPARE(clients::ClientRepository(it->profile()).of(id)->size(), 1);
        QVERIFY(!dialog.findChild<ui::CodeView *>()->isVisible());
    }

    void theLanguageThatIsShownIsAskedFor()
    {
        ui::NextCard card;
        card.show(QStringLiteral("k3x5m2pa"), 24'711);
        card.findChild<QComboBox *>()->setCurrentIndex(1);
        QSignalSpy wanted(&card, &ui::NextCard::ownKeyWanted);
        buttonNamed(card, QStringLiteral("With a key of its own …"))->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toByteArray(), QByteArray("python"));
    }

    void aWatchIsChosenAndKept()
    {
        tests::TestSession it;
        const QString id = it.add(QStringLiteral("Orders to ERP"));
        QVERIFY(it->watching().setPlan(id, 1'800, 0)); // as on the console: a time of one's own
        ui::WatchDialog dialog(*it, id, nullptr);
        const auto boxes = dialog.findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 2);
        QCOMPARE(boxes[0]->currentData().toLongLong(), 1'800);
        boxes[0]->setCurrentIndex(boxes[0]->findData(21'600));
        boxes[1]->setCurrentIndex(boxes[1]->findData(90 * 86'400));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        buttonNamed(dialog, QStringLiteral("Save"))->click();
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(it->watching().plan(id).everySeconds, 21'600);
        QCOMPARE(it->watching().plan(id).renewSeconds, 90 * 86'400);
        QCOMPARE(it->integrations().entry(id)->watch.everySeconds, 21'600);
    }

    void whatItsCallsFoundIsDrawnAndSaid()
    {
        tests::TestSession it;
        const QString id = it.add(QStringLiteral("Orders to ERP"));
        QVERIFY(ui::WatchDialog(*it, id, nullptr).findChild<ui::AnswerChart *>()->isHidden());
        integrations::WatchRepository watch(it->profile());
        for (const int took : {100, 300, 200}) {
            QVERIFY(watch.append(id, {1'700'000'000'000, {}, 200, took}));
        }
        QVERIFY(watch.append(id, {1'700'000'000'000, "http.timeout", 0, -1}));
        ui::WatchDialog dialog(*it, id, nullptr);
        auto *chart = dialog.findChild<ui::AnswerChart *>();
        QVERIFY(!chart->isHidden());
        QVERIFY2(chart->accessibleDescription().startsWith(QStringLiteral("4 call(s) since")),
                 qPrintable(chart->accessibleDescription()));
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("1 of them failed")));
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Usually 200 ms")));
        chart->resize(100, 60);
        const QImage drawn = chart->grab().toImage();
        QVERIFY(drawn != ui::AnswerChart().grab().toImage());
    }

    void whoCallsIsSaidBesideWhatItTook()
    {
        ui::UseCard card;
        card.show({}, 0);
        QVERIFY(card.accessibleDescription().startsWith(QStringLiteral("No program has a key")));
        const qint64 now = systemClock()();
        card.show({{QStringLiteral("n8n"), QStringLiteral("<b>ERP</b>")}, false, now - 3'600'000},
                  now);
        QVERIFY(card.accessibleDescription().contains(QStringLiteral("n8n, <b>ERP</b>")));
        QVERIFY(card.accessibleDescription().contains(QStringLiteral("lets none of them")));
        QSignalSpy use(&card, &ui::UseCard::useWanted);
        QSignalSpy programs(&card, &ui::UseCard::programsWanted);
        QSignalSpy bearer(&card, &ui::UseCard::bearerWanted);
        for (QPushButton *each : card.findChildren<QPushButton *>()) {
            each->click();
        }
        QCOMPARE(use.size() + programs.size() + bearer.size(), 3);
    }
};

LATCHKEY_TEST(tst_AfterConnecting)
#include "tst_AfterConnecting.moc"
