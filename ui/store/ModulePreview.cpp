// SPDX-License-Identifier: Apache-2.0
#include "ui/store/ModulePreview.h"

#include "base/ForeignText.h"
#include "ui/look/Metrics.h"
#include "ui/look/TwoLineDelegate.h"
#include "ui/look/Words.h"
#include "ui/store/CodeView.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int textHeight = 280;

// A patch has another name for each content.
QString kindOf(const QString &path)
{
    const bool isPatch = path.startsWith(module::patchFolder + QLatin1Char('/'));
    return isPatch ? module::patchFolder : path;
}

} // namespace

ModulePreview::ModulePreview(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_explanation(plainLabel({}, this))
    , m_text(new CodeView(this))
{
    m_list->setItemDelegate(new TwoLineDelegate(this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Files of the module"));
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_text->setFixedHeight(textHeight);
    connect(m_list, &QListWidget::currentRowChanged, this, &ModulePreview::showCurrent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceSmall);
    column->addWidget(m_list);
    column->addWidget(m_explanation);
    column->addWidget(m_text);
}

void ModulePreview::show(const QList<module::ModuleFile> &files)
{
    if (files == m_files) {
        return;
    }
    const int before = m_list->currentRow();
    const QString wanted = before < 0 ? QString() : kindOf(m_files[before].path);
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const auto &each) { return kindOf(each.path) == wanted; });
    m_files = files;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const module::ModuleFile &each : files) {
            auto *item = new QListWidgetItem(withoutControls(each.path) + QLatin1Char('\n') +
                                                 withoutControls(each.explanation),
                                             m_list);
            item->setData(Qt::AccessibleTextRole, withoutControls(each.path));
            item->setData(Qt::AccessibleDescriptionRole, withoutControls(each.explanation));
        }
        m_list->setCurrentRow(found == files.end() ? 0 : int(found - files.begin()));
    }
    fitList();
    showCurrent();
}

// As high as its rows: a list that scrolls within a page that scrolls is in the way.
void ModulePreview::fitList()
{
    const int row = std::max(m_list->sizeHintForRow(0), 1);
    m_list->setFixedHeight(row * std::max(m_list->count(), 1) + 2 * m_list->frameWidth());
}

void ModulePreview::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_files.size()) {
        m_explanation->clear();
        m_text->showFile({}, {});
        return;
    }
    m_explanation->setText(withoutControls(m_files[row].explanation));
    m_text->setAccessibleDescription(m_explanation->text());
    m_text->showFile(m_files[row].path, m_files[row].octets);
}

} // namespace latchkey::ui
