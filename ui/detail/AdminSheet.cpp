// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/AdminSheet.h"

#include "base/ForeignText.h"
#include "ui/look/Metrics.h"

#include <QCoreApplication>
#include <QDir>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace latchkey::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(AdminSheet)
};

constexpr int spacesALevel = 4;
constexpr int nameShare = 26; // percent of the width

QTextCharFormat inFont(const QFont &font)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(Qt::black); // paper is white, whatever the window is
    return format;
}

QTextBlockFormat indentedBy(int levels)
{
    QTextBlockFormat format;
    format.setIndent(levels);
    format.setBottomMargin(2);
    return format;
}

void writeFields(QTextCursor &cursor, const AdminSheet &sheet, const QFont &font)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(spaceTiny);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, nameShare),
                                      QTextLength(QTextLength::PercentageLength, 100 - nameShare)});
    QTextTable *table = cursor.insertTable(int(sheet.fields.size()), 2, format);
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    for (int row = 0; row < int(sheet.fields.size()); ++row) {
        const auto &[name, value] = sheet.fields[row];
        table->cellAt(row, 0).firstCursorPosition().insertText(name, inFont(strong));
        table->cellAt(row, 1).firstCursorPosition().insertText(withoutControls(value),
                                                               inFont(font));
    }
    cursor.movePosition(QTextCursor::End);
}

void writeChecklist(QTextCursor &cursor, const QString &checklist, const QFont &font)
{
    const QStringList lines = checklist.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        const qsizetype spaces = line.indexOf(text);
        cursor.insertBlock(indentedBy(int(spaces) / spacesALevel));
        cursor.insertText(text, inFont(font));
    }
}

} // namespace

void write(const AdminSheet &sheet, QTextDocument &document)
{
    const QFont body = document.defaultFont();
    QTextCursor cursor(&document);
    cursor.insertText(withoutControls(sheet.title), inFont(titleFont(body)));
    cursor.insertBlock(indentedBy(0));
    cursor.insertText(sheet.intro, inFont(body));
    cursor.insertBlock(indentedBy(0));
    writeFields(cursor, sheet, body);
    if (!sheet.checklist.isEmpty()) {
        cursor.insertBlock(indentedBy(0));
        cursor.insertText(Text::tr("Resources to check"), inFont(headingFont(body)));
        writeChecklist(cursor, sheet.checklist, body);
    }
}

Result<void> savePdf(const AdminSheet &sheet, const QString &path)
{
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    if (isWritten) {
        QPdfWriter writer(&file);
        writer.setTitle(withoutControls(sheet.title));
        writer.setPageSize(QPageSize(QPageSize::A4));
        QTextDocument document;
        write(sheet, document);
        document.print(&writer);
    }
    isWritten = isWritten && file.commit();
    return isWritten ? Result<void>()
                     : failure("sheet.not-saved",
                               Text::tr("%1 was not saved. Choose another folder, or make room on "
                                        "the disk.")
                                   .arg(withoutControls(QDir::toNativeSeparators(path))),
                               file.errorString());
}

} // namespace latchkey::ui
