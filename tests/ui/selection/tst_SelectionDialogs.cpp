// SPDX-License-Identifier: Apache-2.0
// Presets, comparisons, files.
#include "Program.h"
#include "ui/SmallStore.h"

#include "ui/HostileText.h"
#include "ui/look/MessageBar.h"
#include "ui/selection/CompareDialog.h"
#include "ui/selection/PresetDialog.h"
#include "ui/selection/SelectionTransfer.h"
#include "ui/sources/SourceReading.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using acl::SelectionFormat;
using ui::CompareDialog;
using ui::EditedSelection;
using ui::PresetDialog;

namespace {

const QString view = QStringLiteral("Magento_Sales::actions_view");
const QString reorder = QStringLiteral("Magento_Sales::reorder");
const QString products = QStringLiteral("Magento_Catalog::products");

QPushButton *button(const QWidget &parent, const QString &text)
{
    const auto buttons = parent.findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

QStringList textsOf(const QListWidget *list)
{
    QStringList texts;
    for (int row = 0; row < list->count(); ++row) {
        texts.append(list->item(row)->text());
    }
    return texts;
}

bool says(const QWidget &parent, const QString &text)
{
    const auto labels = parent.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const QLabel *label) { return label->text().contains(text); });
}

// A selection of the small store with somewhere to write it.
struct Files
{
    explicit Files(const QStringList &ids = {})
    {
        edited.setStore(tests::smallTree(), {});
        edited.load(acl::choiceOf(ids), {});
        transfer.setOwner(QStringLiteral("Orders"), QStringLiteral("ana@shop.example"));
        window.show();
    }

    QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }
    QString write(const char *name, const QByteArray &octets) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size()) {
            qFatal("nothing was written");
        }
        return path(name);
    }
    QStringList chosen() const { return edited.selection().choice().ids; }

    QTemporaryDir folder;
    QWidget window;
    EditedSelection edited;
    ui::MessageBar news{&window};
    ui::SelectionTransfer transfer{edited, news, &window};
};

const QByteArray severalXml =
    "<integrations><integration name='ERP'><resources>"
    "<resource name='Magento_Sales::reorder'/></resources></integration>"
    "<integration name='PIM'><resources>"
    "<resource name='Magento_Catalog::products'/></resources></integration></integrations>";

} // namespace

class tst_SelectionDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPresetIsLookedThroughAndAdded()
    {
        EditedSelection edited;
        edited.setStore(ui::catalogue().tree, {});
        edited.load(acl::choiceOf({reorder}), {});
        PresetDialog dialog(edited);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *kinds = dialog.findChildren<QListWidget *>()[0];
        auto *resources = dialog.findChildren<QListWidget *>()[1];
        QCOMPARE(kinds->count(), acl::presets().size());
        kinds->setCurrentRow(1);
        const acl::Preset preset = acl::presets()[1];
        QVERIFY(says(dialog, preset.purpose));
        QCOMPARE(resources->count(), preset.resources.size());
        QVERIFY(resources->item(0)->text().endsWith(preset.resources[0].reason));
        resources->setCurrentRow(0);
        QTest::keyClick(resources, Qt::Key_Space); // without that one
        QTest::mouseClick(button(dialog, QStringLiteral("Add to the selection")), Qt::LeftButton);
        QVERIFY(!dialog.isVisible());
        QStringList wanted = preset.ids().mid(1) + QStringList{reorder};
        wanted.sort();
        QCOMPARE(edited.selection().choice().ids, wanted);
        edited.undo();
        QCOMPARE(edited.selection().choice().ids, QStringList{reorder});
    }

    void aPresetCanReplaceTheSelection()
    {
        EditedSelection edited;
        edited.setStore(ui::catalogue().tree, {});
        edited.load(acl::choiceOf({reorder}), {});
        PresetDialog dialog(edited);
        dialog.show();
        QTest::mouseClick(button(dialog, QStringLiteral("Replace the selection")), Qt::LeftButton);
        QStringList wanted = acl::presets()[0].ids();
        wanted.sort();
        QCOMPARE(edited.selection().choice().ids, wanted);
    }

    void whatAStoreDoesNotHaveCannotBeTicked()
    {
        EditedSelection edited;
        edited.setStore(tests::smallTree(), {});
        PresetDialog dialog(edited);
        auto *resources = dialog.findChildren<QListWidget *>()[1];
        int ticked = 0;
        for (int row = 0; row < resources->count(); ++row) {
            const QListWidgetItem *item = resources->item(row);
            const bool isThere = edited.tree().indexOf(item->data(Qt::UserRole).toString()) >= 0;
            QCOMPARE(item->flags().testFlag(Qt::ItemIsUserCheckable), isThere);
            QCOMPARE(item->checkState() == Qt::Checked, isThere);
            QVERIFY(isThere || item->text().endsWith(QLatin1String("Not in this store")));
            ticked += isThere ? 1 : 0;
        }
        QVERIFY(ticked > 0 && ticked < resources->count());
    }

    void twoSelectionsAreShownSideBySide()
    {
        Files f({view, products});
        CompareDialog dialog(f.edited, {{QStringLiteral("CRM"), acl::choiceOf({reorder})}});
        dialog.show();
        const auto lists = dialog.findChildren<QListWidget *>();
        QCOMPARE(textsOf(lists[0]).mid(0, 3),
                 (QStringList{QStringLiteral("Sales › Actions › View"), QStringLiteral("Catalog"),
                              QStringLiteral("Catalog › Products")}));
        QCOMPARE(textsOf(lists[1]).mid(0, 1),
                 QStringList{QStringLiteral("Sales › Actions › Reorder")});
        QCOMPARE(lists[0]->count(), 6);
        QCOMPARE(lists[1]->count(), 4);
        for (const char *count : {"3 only here", "1 only there", "3 in both"}) {
            QVERIFY2(says(dialog, QLatin1String(count)), count);
        }
        dialog.findChild<QCheckBox *>()->click();
        QCOMPARE(lists[0]->count(), 3);
        QCOMPARE(lists[1]->count(), 1);
    }

    void equalSelectionsAreCalledSo()
    {
        Files f({view});
        CompareDialog dialog(f.edited, {{QStringLiteral("CRM"), acl::choiceOf({view})}});
        QVERIFY(says(dialog, QStringLiteral("Both grant the same")));
    }

    void aFileIsComparedWith()
    {
        Files f({view});
        const QString path = f.write("both.xml", severalXml);
        CompareDialog dialog(f.edited, {});
        QVERIFY(says(dialog, QStringLiteral("Choose what to compare with")));
        dialog.open(path);
        auto *other = dialog.findChild<QComboBox *>();
        QCOMPARE(other->count(), 2);
        QCOMPARE(other->currentText(), QStringLiteral("both.xml: ERP"));
        QVERIFY(says(dialog, QStringLiteral("1 only there")));
        other->setCurrentIndex(1);
        QVERIFY(says(dialog, QStringLiteral("2 only there")));
        dialog.open(f.write("bad.json", "{"));
        QCOMPARE(other->count(), 2);
    }

    void aFilesSelectionIsTakenInInOneStep()
    {
        Files f({view});
        f.transfer.importFrom(f.write("list.txt", "# mine\nMagento_Sales::reorder\n"));
        QCOMPARE(f.chosen(), QStringList{reorder});
        QVERIFY(f.news.text().contains(QLatin1String("list.txt")));
        QTest::mouseClick(f.news.buttons().constFirst(), Qt::LeftButton); // Undo
        QCOMPARE(f.chosen(), QStringList{view});
    }

    void aFileWithSeveralIntegrationsAsksWhich()
    {
        Files f({view});
        f.transfer.importFrom(f.write("both.xml", severalXml));
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        QCOMPARE(f.chosen(), QStringList{view});
        QTest::keyClick(dialog->findChild<QListWidget *>(), Qt::Key_Down);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("import")),
                          Qt::LeftButton);
        QCOMPARE(f.chosen(), QStringList{products});
    }

    void aFileThatIsNoSelectionChangesNothing()
    {
        Files f({view});
        f.transfer.importFrom(f.write("bad.json", "{\"resources\": 5}"));
        QCOMPARE(f.chosen(), QStringList{view});
        QVERIFY(f.news.text().startsWith(QLatin1String("bad.json was not imported")));
    }

    void everyFormatIsReadBack_data()
    {
        QTest::addColumn<SelectionFormat>("format");
        QTest::addColumn<QByteArray>("contains");
        QTest::newRow("api.xml") << SelectionFormat::ApiXml << QByteArray("Orders");
        QTest::newRow("integration.xml")
            << SelectionFormat::IntegrationXml << QByteArray("ana@shop.example");
        QTest::newRow("list") << SelectionFormat::List << QByteArray("Magento_Sales::sales\n");
        QTest::newRow("json") << SelectionFormat::Json << QByteArray("\"resources\"");
    }
    void everyFormatIsReadBack()
    {
        QFETCH(const SelectionFormat, format);
        QFETCH(const QByteArray, contains);
        Files f({view});
        f.transfer.writeTo(f.path("written"), format);
        QVERIFY(f.news.text().contains(QLatin1String("written")));
        QFile file(f.path("written"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(contains));
        const QStringList closed = f.edited.selection().closed();
        f.edited.replace({});
        f.transfer.importFrom(f.path("written"));
        QCOMPARE(f.edited.selection().closed(), closed);
    }

    void theNameIsAskedForAndTheKindFollowsIt()
    {
        Files f({view});
        f.transfer.write();
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        QCOMPARE(dialog->nameFilters().size(), 4);
        Q_EMIT dialog->fileSelected(f.path("mine.json"));
        dialog->close();
        QFile file(f.path("mine.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith('{'));
    }

    void whatCannotBeWrittenIsSaid()
    {
        Files f({view});
        f.transfer.writeTo(QStringLiteral("/nowhere/x.txt"), SelectionFormat::List);
        QVERIFY(f.news.text().contains(QLatin1String("could not be saved")));
    }

    void foreignNamesAreShownAsTheyAre_data() { tests::addHostileTexts(); }
    void foreignNamesAreShownAsTheyAre()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        Files f({foreign});
        CompareDialog dialog(f.edited, {{foreign, acl::choiceOf({foreign + QLatin1Char('x')})}});
        QCOMPARE(dialog.findChild<QComboBox *>()->itemText(0), shown);
        const auto lists = dialog.findChildren<QListWidget *>();
        QVERIFY(textsOf(lists[0]).contains(shown));
        QVERIFY(textsOf(lists[1]).contains(shown + QLatin1Char('x')));
        QCOMPARE(tests::shownByToolTip(lists[0]->item(0)->toolTip()), shown);
    }
};

LATCHKEY_TEST(tst_SelectionDialogs)
#include "tst_SelectionDialogs.moc"
