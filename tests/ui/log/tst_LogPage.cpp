// SPDX-License-Identifier: Apache-2.0
// What support sees of what went over the wire.
#include "Program.h"
#include "exchange/ExchangeLog.h"
#include "ui/HostileText.h"
#include "ui/TestSession.h"
#include "ui/log/LogFilter.h"
#include "ui/log/LogPage.h"
#include "ui/look/EmptyState.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace latchkey;
using exchange::Exchange;
using exchange::Kind;

namespace {

Exchange some(Kind kind, qint64 number, int status = 200)
{
    Exchange exchange;
    exchange.number = number;
    exchange.kind = kind;
    exchange.at = systemClock()();
    exchange.method = "GET";
    exchange.url = "https://shop.example/rest/V1/orders";
    exchange.status = status;
    exchange.timings.wait = std::chrono::milliseconds(120);
    exchange.timings.total = std::chrono::milliseconds(130);
    return exchange;
}

struct Shown
{
    tests::TestSession session;
    QString id = session.add(QStringLiteral("Orders"));
    ui::LogPage page{*session};

    void record(Exchange exchange) const
    {
        exchange.integration = id;
        session->wireLog().record(exchange);
        session->wireLog().flush();
    }
    int rows() const { return page.list()->model()->rowCount(); }
    QString detail() const { return page.findChild<QPlainTextEdit *>()->toPlainText(); }
    QPushButton *button(const QString &text) const
    {
        const auto all = page.findChildren<QPushButton *>();
        const auto found = std::find_if(all.begin(), all.end(), [&text](const QPushButton *each) {
            return each->text() == text;
        });
        return found == all.end() ? nullptr : *found;
    }
    void open()
    {
        page.resize(700, 600);
        page.show(id);
        static_cast<QWidget &>(page).show();
    }
};

} // namespace

class tst_LogPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theModelKeepsWhatAModelPromises()
    {
        ui::ExchangeModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QList<Exchange> all{some(Kind::Test, 1), some(Kind::Test, 2, 500)};
        model.show(all);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(model.index(0, 0))->number, 2); // the newest first
        const QPersistentModelIndex second = model.index(0, 0);
        all.append(some(Kind::Callback, 3));
        all.removeFirst(); // the log forgets the oldest
        model.show(all);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(second.isValid());
        QCOMPARE(model.at(second)->number, 2);
        model.show({some(Kind::Test, 9)});
        model.show({});
        QCOMPARE(model.rowCount(), 0);
        model.show({some(Kind::Test, 1), some(Kind::Test, 5)});
        model.show({some(Kind::Test, 1), some(Kind::Test, 3), some(Kind::Test, 5)});
        QCOMPARE(model.rowCount(), 3);
    }

    // A folder stands where the database has to be.
    void aLogThatCannotBeReadIsNoEmptyOne()
    {
        Shown it;
        QVERIFY(QDir().mkpath(exchange::ExchangeFile::pathIn(it.session->profile().folder())));
        it.open();
        const auto says = [&it](const QString &words) {
            const auto labels = it.page.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *each) {
                return each->isVisible() && each->text() == words;
            });
        };
        QTRY_VERIFY(says(QStringLiteral("The log cannot be read")));
        QVERIFY(!says(QStringLiteral("Nothing went over the wire yet")));
    }

    void whatComesIsShown()
    {
        Shown it;
        it.open();
        QVERIFY(!it.page.list()->isVisible());
        QVERIFY(it.page.findChild<ui::EmptyState *>()->isVisible());
        it.record(some(Kind::RequestToken, 0, 401));
        QTRY_COMPARE(it.rows(), 1);
        QTRY_VERIFY(it.page.list()->isVisible());
        QVERIFY2(it.detail().contains(QStringLiteral("https://shop.example/rest/V1/orders")),
                 qPrintable(it.detail()));
        it.record(some(Kind::Test, 0));
        QTRY_COMPARE(it.rows(), 2);
    }

    void nothingIsReadWhileNobodyLooks()
    {
        Shown it;
        ui::LogPage seen(*it.session);
        seen.show(it.id);
        static_cast<QWidget &>(seen).show();
        it.page.show(it.id);
        it.record(some(Kind::Test, 0));
        QTRY_COMPARE(seen.list()->model()->rowCount(), 1);
        QCOMPARE(it.rows(), 0);
        static_cast<QWidget &>(it.page).show();
        QTRY_COMPARE(it.rows(), 1);
    }

    void anotherIntegrationsCallsAreNotShown()
    {
        Shown it;
        Exchange other = some(Kind::Test, 0);
        other.integration = it.session.add(QStringLiteral("Other"));
        it.session->wireLog().record(other);
        it.record(some(Kind::Test, 0));
        it.open();
        QTRY_COMPARE(it.rows(), 1);
        it.page.show(other.integration);
        QTRY_COMPARE(it.rows(), 1);
    }

    void whatIsLookedForStays()
    {
        Shown it;
        it.record(some(Kind::Test, 0));
        it.record(some(Kind::Call, 0, 404));
        it.open();
        QTRY_COMPARE(it.rows(), 2);
        it.page.filter()->search()->setText(QStringLiteral("404"));
        QTRY_COMPARE(it.rows(), 1);
        it.page.filter()->search()->setText(QStringLiteral("nothing like it"));
        QTRY_COMPARE(it.rows(), 0);
        auto *empty = it.page.findChild<ui::EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        empty->button()->click();
        QTRY_COMPARE(it.rows(), 2);
        it.page.findChildren<QComboBox *>()[0]->setCurrentIndex(1); // only what failed
        QTRY_COMPARE(it.rows(), 1);
        QTest::keyClick(it.page.filter()->search(), Qt::Key_Down);
        QVERIFY(it.page.list()->hasFocus());
    }

    void oneCallIsCopied()
    {
        Shown it;
        it.record(some(Kind::Call, 0));
        it.open();
        QTRY_COMPARE(it.rows(), 1);
        QTest::mouseClick(it.button(QStringLiteral("Copy as curl")), Qt::LeftButton);
        QVERIFY(
            QApplication::clipboard()->text().startsWith(QStringLiteral("curl --request 'GET'")));
        QTest::mouseClick(it.button(QStringLiteral("Copy")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), it.detail());
    }

    void allThatIsSelectedIsCopied()
    {
        Shown it;
        it.record(some(Kind::Test, 1));
        it.record(some(Kind::Test, 2, 401));
        it.open();
        QTRY_COMPARE(it.rows(), 2);
        it.page.list()->selectAll();
        QTest::mouseClick(it.button(QStringLiteral("Copy")), Qt::LeftButton);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.indexOf(QStringLiteral("401")) <
                     copied.indexOf(QStringLiteral("Answer: 200")),
                 qPrintable(copied)); // as they stand there
        QCOMPARE(copied.count(QStringLiteral("/rest/V1/orders\n")), 2);
        QApplication::clipboard()->clear();
        it.page.list()->clearSelection();
        it.page.list()->setCurrentIndex(it.page.list()->model()->index(0, 0));
        QTest::mouseClick(it.button(QStringLiteral("Copy")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text().count(QStringLiteral("/rest/V1/orders\n")), 1);
    }

    void aSignatureIsAskedForWhereSomebodyExplainsIt()
    {
        Shown it;
        Exchange call = some(Kind::Call, 0);
        call.requestHeaders = {{"Authorization", "OAuth oauth_consumer_key=\"x\""}};
        it.record(call);
        it.open();
        QTRY_COMPARE(it.rows(), 1);
        auto *button = it.button(QStringLiteral("Explain the signature …"));
        QVERIFY(!button->isVisible());
        it.page.offerSignature();
        QSignalSpy wanted(&it.page, &ui::LogPage::signatureWanted);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<Exchange>().kind, Kind::Call);
    }

    void whatWasNotSentFromHereIsNoCommandAndHasNoSignatureOfOurs()
    {
        Shown it;
        it.record(some(Kind::Callback, 0));
        it.page.offerSignature();
        it.open();
        QTRY_COMPARE(it.rows(), 1);
        QVERIFY(it.button(QStringLiteral("Copy"))->isEnabled());
        QVERIFY(!it.button(QStringLiteral("Copy as curl"))->isEnabled());
        QVERIFY(!it.button(QStringLiteral("Explain the signature …"))->isEnabled());
    }

    void whatIsCopiedIsSaid()
    {
        Shown it;
        it.record(some(Kind::Call, 0));
        it.open();
        QTRY_COMPARE(it.rows(), 1);
        QPushButton *copy = it.button(QStringLiteral("Copy as curl"));
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(copy->accessibleName(), QStringLiteral("Copy as curl: copied"));
    }

    void whatIsShownIsSavedAsHar()
    {
        Shown it;
        it.record(some(Kind::Call, 0));
        it.record(some(Kind::Call, 0, 500));
        it.open();
        QTRY_COMPARE(it.rows(), 2);
        it.page.filter()->search()->setText(QStringLiteral("500"));
        QTRY_COMPARE(it.rows(), 1);
        it.button(QStringLiteral("Export as HAR …"))->click();
        auto *dialog = it.page.findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        const QString path = it.session.place.filePath(QStringLiteral("x.har"));
        QSignalSpy told(&it.page, &ui::LogPage::told);
        Q_EMIT dialog->fileSelected(path);
        QTRY_COMPARE(told.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto har = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(har[QStringLiteral("log")][QStringLiteral("entries")].toArray().size(), 1);
        Q_EMIT dialog->fileSelected(path); // nothing is overwritten
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(told[1][0].toString().contains(QStringLiteral("already")));
        dialog->close();
    }

    void itIsClearedWhenThatIsSaid()
    {
        Shown it;
        it.record(some(Kind::Call, 0));
        it.open();
        QTRY_COMPARE(it.rows(), 1);
        it.button(QStringLiteral("Clear …"))->click();
        auto *question = it.page.findChild<QDialog *>();
        QVERIFY(question != nullptr);
        QCOMPARE(it.rows(), 1);
        question->findChild<QPushButton *>(QStringLiteral("goOn"))->click();
        QTRY_COMPARE(it.rows(), 0);
    }

    void whatIsAskedAboutIsClearedWhateverIsShownByThen()
    {
        Shown it;
        it.record(some(Kind::Call, 0));
        it.open();
        QTRY_COMPARE(it.rows(), 1);
        it.button(QStringLiteral("Clear …"))->click();
        auto *question = it.page.findChild<QDialog *>();
        QVERIFY(question != nullptr);
        const QString other = it.session.add(QStringLiteral("Stock"));
        Exchange others = some(Kind::Call, 0);
        others.integration = other;
        it.session->wireLog().record(others);
        it.session->wireLog().flush();
        it.page.show(other);
        QTRY_COMPARE(it.rows(), 1);
        question->findChild<QPushButton *>(QStringLiteral("goOn"))->click();
        const auto kept = [&](const QString &id) {
            exchange::ExchangeFilter filter;
            filter.integration = id;
            return (*exchange::ExchangeFile::open(it.session->profile().folder()))
                ->read(filter)
                ->size();
        };
        QTRY_COMPARE(kept(it.id), 0);
        QCOMPARE(kept(other), 1);
    }

    void whatWasShownIsSavedWhateverIsShownByThen()
    {
        Shown it;
        it.record(some(Kind::Call, 0));
        it.record(some(Kind::Call, 0, 500));
        it.open();
        it.page.filter()->search()->setText(QStringLiteral("500"));
        QTRY_COMPARE(it.rows(), 1);
        it.button(QStringLiteral("Export as HAR …"))->click();
        auto *dialog = it.page.findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        it.page.filter()->clear();
        it.page.show(it.session.add(QStringLiteral("Stock")));
        const QString path = it.session.place.filePath(QStringLiteral("x.har"));
        QSignalSpy told(&it.page, &ui::LogPage::told);
        Q_EMIT dialog->fileSelected(path);
        QTRY_COMPARE(told.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto har = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(har[QStringLiteral("log")][QStringLiteral("entries")].toArray().size(), 1);
        dialog->close();
    }

    void foreignTextIsShownAsItIs_data() { tests::addHostileTexts(); }
    void foreignTextIsShownAsItIs()
    {
        QFETCH(QString, foreign);
        QFETCH(QString, shown);
        Shown it;
        Exchange call = some(Kind::Call, 0, 400);
        call.url = "https://shop.example/" + foreign.toUtf8();
        call.errorText = foreign;
        call.answerHeaders = {{"Server", foreign.toUtf8()}};
        it.record(call);
        it.open();
        QTRY_COMPARE(it.rows(), 1);
        QVERIFY2(it.detail().contains(QStringLiteral("Server: ") + shown), qPrintable(it.detail()));
        QVERIFY(it.detail().contains(QStringLiteral("says: ") + shown));
        const QModelIndex what = it.page.list()->model()->index(0, ui::ExchangeModel::What);
        QVERIFY(what.data().toString().contains(shown));
        QVERIFY(tests::shownByToolTip(what.data(Qt::ToolTipRole).toString()).contains(shown));
    }
};

LATCHKEY_TEST(tst_LogPage)
#include "tst_LogPage.moc"
