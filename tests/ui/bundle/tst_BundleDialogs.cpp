// SPDX-License-Identifier: Apache-2.0
// A person sees all of a file before it leaves, and whoever gets it sees the same, as plain text.
#include "Program.h"
#include "bundle/BundleArchive.h"
#include "ui/bundle/BundleDialog.h"
#include "ui/bundle/BundleView.h"
#include "ui/bundle/RowModel.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using ui::BundleDialog;
using ui::BundleView;

namespace {

const QByteArray token = "k2m4x6z8q1w3e5r7t9y0u2i4o6p8a1s3";

secrets::SecretMarks marks()
{
    secrets::SecretMarks all(Secret("a key"));
    all.add(*all.markOf(token));
    return all;
}

bundle::SupportBundle example(const QString &value = QStringLiteral("<img src=x>"))
{
    bundle::SupportBundle one;
    one.writtenAt = 1'764'500'000'000;
    one.integration = QStringLiteral("Büro <b>");
    one.lines = {{QStringLiteral("Store"), QStringLiteral("https://shop.example/")}};
    activation::TimelineEvent armed;
    armed.time = one.writtenAt;
    one.timeline = {armed};
    one.parts = {{"log", {QJsonObject{{QStringLiteral("url"), value}}}}};
    return one;
}

} // namespace

class tst_BundleDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSavedBeforeItIsKnown()
    {
        BundleDialog dialog;
        QSignalSpy skips(&dialog, &BundleDialog::skipWanted);
        QPushButton *skip = buttonOf(dialog, QStringLiteral("Do not wait"));
        QPushButton *save = buttonOf(dialog, QStringLiteral("Save the file …"));
        QVERIFY(!save->isEnabled());
        skip->click();
        QCOMPARE(skips.size(), 1);
        dialog.show(example(), marks());
        QVERIFY(skip->isHidden());
        QVERIFY(save->isEnabled());
    }

    void everythingIsShownBeforeItIsSaved()
    {
        BundleDialog dialog;
        dialog.show(example(), marks());
        auto *files = dialog.findChild<QListWidget *>();
        auto *text = dialog.findChild<QPlainTextEdit *>();
        const QList<bundle::BundleFile> content = bundle::contentOf(example());
        QCOMPARE(files->count(), content.size());
        for (int row = 0; row < files->count(); ++row) {
            files->setCurrentRow(row);
            QCOMPARE(files->item(row)->text().toUtf8(), content[row].name);
            QCOMPARE(text->toPlainText(), QString::fromUtf8(content[row].octets));
        }
    }

    void noTextIsTurnedAround()
    {
        const QString turned = QStringLiteral("a\u202egpj.exe");
        bundle::SupportBundle one = example(turned);
        one.lines = {{turned, turned}};
        BundleDialog dialog;
        dialog.show(one, marks());
        auto *files = dialog.findChild<QListWidget *>();
        int seen = 0;
        for (int row = 0; row < files->count(); ++row) {
            files->setCurrentRow(row);
            const QString text = dialog.findChild<QPlainTextEdit *>()->toPlainText();
            QVERIFY(!text.contains(QChar(0x202e)));
            seen += text.contains(QStringLiteral("a\\u202egpj.exe")) ? 1 : 0;
        }
        QVERIFY(seen > 0);
        const BundleView view(one);
        for (const QPlainTextEdit *page : view.findChildren<QPlainTextEdit *>()) {
            QVERIFY(!page->toPlainText().contains(QChar(0x202e)));
        }
    }

    void whatIsSavedIsPrivateAndOpensAsTheSame()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("support.zip"));
        BundleDialog dialog;
        dialog.show(example(), marks());
        QSignalSpy saved(&dialog, &BundleDialog::saved);
        dialog.saveTo(path);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QVERIFY(*bundle::openBundle(path) == example());
        dialog.saveTo(path); // nothing is overwritten
        QTRY_VERIFY(says(dialog, QStringLiteral("left as it is")));
    }

    void aSecretKeepsItFromBeingSaved()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("support.zip"));
        BundleDialog dialog;
        dialog.show(example(QString::fromLatin1(token)), marks());
        dialog.saveTo(path);
        QTRY_VERIFY(says(dialog, QStringLiteral("Nothing was saved")));
        QVERIFY(!QFileInfo::exists(path));
    }

    void whoGetsItSeesPlainText()
    {
        const BundleView view(example());
        auto *tabs = view.findChild<QTabWidget *>();
        QCOMPARE(tabs->count(), 3);
        QVERIFY(view.findChild<QPlainTextEdit *>()->toPlainText().contains(
            QStringLiteral("https://shop.example/")));
        const QAbstractItemModel *rows = view.findChild<QTableView *>()->model();
        QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("<img src=x>"));
        QVERIFY(
            !rows->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
    }

    void rowsAreAModel()
    {
        ui::RowModel model(bundle::tableOf(example().parts.first().rows));
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("url"));
    }

private:
    static QPushButton *buttonOf(const BundleDialog &dialog, const QString &text)
    {
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](QPushButton *button) {
            return button->text() == text;
        });
        return *found;
    }

    static bool says(const BundleDialog &dialog, const QString &words)
    {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    }
};

LATCHKEY_TEST(tst_BundleDialogs)
#include "tst_BundleDialogs.moc"
