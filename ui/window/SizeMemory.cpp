// SPDX-License-Identifier: Apache-2.0
#include "ui/window/SizeMemory.h"

#include "ui/look/Remembered.h"
#include "ui/window/WindowMemory.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>

#include <algorithm>

namespace latchkey::ui {

namespace {

const char *const recalledProperty = "latchkeyRecalled"; // so it was shown, and has a size

// Empty for what is none of the three.
QList<int> sizesOf(const QWidget *widget)
{
    if (const auto *dialog = qobject_cast<const QDialog *>(widget)) {
        const QSize size = dialog->isMaximized() ? dialog->normalGeometry().size() : dialog->size();
        return {size.width(), size.height()};
    }
    if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
        return splitter->sizes();
    }
    QList<int> sizes;
    if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
        for (int section = 0; section < header->count(); ++section) {
            sizes.append(header->sectionSize(section));
        }
    }
    return sizes;
}

void setSizes(QDialog *dialog, const QList<int> &sizes)
{
    const QSize size(sizes[0], sizes[1]);
    if (!size.isEmpty()) {
        dialog->resize(size.boundedTo(dialog->screen()->availableSize()));
    }
}

// What takes the room that is left, or what its cells need, keeps doing so.
void setSizes(QHeaderView *header, const QList<int> &sizes)
{
    const int most = header->screen()->availableSize().width();
    for (int section = 0; section < header->count(); ++section) {
        if (sizes[section] > 0 && header->sectionResizeMode(section) == QHeaderView::Interactive) {
            header->resizeSection(section,
                                  std::clamp(sizes[section], header->minimumSectionSize(), most));
        }
    }
}

} // namespace

SizeMemory::SizeMemory(QString folder, QWidget *window)
    : QObject(window)
    , m_folder(std::move(folder))
    , m_window(window)
{
    qApp->installEventFilter(this);
}

void SizeMemory::remember() const
{
    rememberBelow(m_window);
}

bool SizeMemory::eventFilter(QObject *watched, QEvent *event)
{
    const bool isShown = event->type() == QEvent::Show;
    if ((!isShown && event->type() != QEvent::Hide) || event->spontaneous() ||
        !watched->isWidgetType() || rememberedName(watched).isEmpty()) {
        return false;
    }
    auto *widget = static_cast<QWidget *>(watched);
    if (isOfWindow(widget)) {
        if (isShown) {
            recall(widget);
        } else if (widget->isWindow()) {
            rememberBelow(widget);
        }
    }
    return false;
}

// Its dialogs, and theirs, among them.
bool SizeMemory::isOfWindow(const QWidget *widget) const
{
    while (widget != nullptr && widget != m_window) {
        widget = widget->parentWidget();
    }
    return widget != nullptr;
}

void SizeMemory::recall(QWidget *widget) const
{
    if (widget->property(recalledProperty).toBool()) {
        return;
    }
    widget->setProperty(recalledProperty, true);
    const QList<int> sizes = recallSizes(m_folder, rememberedName(widget));
    const bool isAny = std::any_of(sizes.begin(), sizes.end(), [](int size) { return size > 0; });
    if (!isAny || sizes.size() != sizesOf(widget).size()) {
        return;
    }
    if (auto *dialog = qobject_cast<QDialog *>(widget)) {
        setSizes(dialog, sizes);
    } else if (auto *splitter = qobject_cast<QSplitter *>(widget)) {
        splitter->setSizes(sizes); // as shares of the room there is
    } else if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        setSizes(header, sizes);
    }
}

void SizeMemory::rememberBelow(QWidget *top) const
{
    QMap<QString, QList<int>> sizes;
    const QList<QWidget *> all = top->findChildren<QWidget *>() << top;
    for (const QWidget *each : all) {
        const QString name = rememberedName(each);
        if (!name.isEmpty() && each->property(recalledProperty).toBool()) {
            sizes.insert(name, sizesOf(each));
        }
    }
    rememberSizes(m_folder, sizes);
}

} // namespace latchkey::ui
