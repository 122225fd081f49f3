// SPDX-License-Identifier: Apache-2.0
#include "practice/AdminFurniture.h"

#include <QCoreApplication>

#include <span>

namespace latchkey::practice {

using web::Html;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("PracticeStore", text);
}

struct MenuItem
{
    const char *name;
    const char *glyph; // an SVG path in a square of 24, stroked
    bool isOpen = false;
};

constexpr MenuItem menu[] = {
    {QT_TRANSLATE_NOOP("PracticeStore", "Dashboard"), "M4 17a8 8 0 1 1 16 0M12 17l4-6"},
    {QT_TRANSLATE_NOOP("PracticeStore", "Sales"), "M12 3v18M16 7c-1-3-8-3-8 1s8 3 8 7-7 4-8 1"},
    {QT_TRANSLATE_NOOP("PracticeStore", "Catalog"), "M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"},
    {QT_TRANSLATE_NOOP("PracticeStore", "Customers"),
     "M12 11a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4 21c0-8 16-8 16 0"},
    {QT_TRANSLATE_NOOP("PracticeStore", "Marketing"), "M4 10v4h4l10 5V5L8 10zM8 14v6h3"},
    {QT_TRANSLATE_NOOP("PracticeStore", "Content"), "M4 4h16v5H4zM4 12h7v8H4zM14 12h6v8h-6z"},
    {QT_TRANSLATE_NOOP("PracticeStore", "Reports"), "M5 20v-6M10 20V9M15 20v-9M20 20V4"},
    {QT_TRANSLATE_NOOP("PracticeStore", "Stores"), "M4 4h16l1 6H3zM5 10v10h14V10M10 20v-6h4v6"},
    {QT_TRANSLATE_NOOP("PracticeStore", "System"),
     "M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM12 3v4M12 17v4M3 12h4M17 12h4M6 6l2 2M16 16l2 2M6 18l2-2"
     "M16 8l2-2",
     true},
};

struct Resource
{
    int depth;
    const char *title;
};

// titles and order of a real tree (2.4.6)
constexpr Resource resources[] = {
    {0, QT_TRANSLATE_NOOP("PracticeStore", "Dashboard")},
    {0, QT_TRANSLATE_NOOP("PracticeStore", "Sales")},
    {1, QT_TRANSLATE_NOOP("PracticeStore", "Operations")},
    {2, QT_TRANSLATE_NOOP("PracticeStore", "Orders")},
    {2, QT_TRANSLATE_NOOP("PracticeStore", "Invoices")},
    {2, QT_TRANSLATE_NOOP("PracticeStore", "Shipments")},
    {2, QT_TRANSLATE_NOOP("PracticeStore", "Credit Memos")},
    {0, QT_TRANSLATE_NOOP("PracticeStore", "Catalog")},
    {1, QT_TRANSLATE_NOOP("PracticeStore", "Inventory")},
    {2, QT_TRANSLATE_NOOP("PracticeStore", "Products")},
    {2, QT_TRANSLATE_NOOP("PracticeStore", "Categories")},
    {0, QT_TRANSLATE_NOOP("PracticeStore", "Customers")},
    {1, QT_TRANSLATE_NOOP("PracticeStore", "All Customers")},
    {1, QT_TRANSLATE_NOOP("PracticeStore", "Customer Groups")},
    {0, QT_TRANSLATE_NOOP("PracticeStore", "Carts")},
    {0, QT_TRANSLATE_NOOP("PracticeStore", "Marketing")},
    {0, QT_TRANSLATE_NOOP("PracticeStore", "Content")},
    {0, QT_TRANSLATE_NOOP("PracticeStore", "Reports")},
    {0, QT_TRANSLATE_NOOP("PracticeStore", "Stores")},
    {0, QT_TRANSLATE_NOOP("PracticeStore", "System")},
};

// `branch` begins at a resource; its own level ends where a shallower one comes.
Html listOf(std::span<const Resource> branch)
{
    Html items;
    while (!branch.empty()) {
        const int depth = branch.front().depth;
        std::size_t below = 1;
        while (below < branch.size() && branch[below].depth > depth) {
            ++below;
        }
        items += filledTemplate("resource.html",
                                {{"title", Html::text(translated(branch.front().title))},
                                 {"below", listOf(branch.subspan(1, below - 1))}});
        branch = branch.subspan(below);
    }
    return items;
}

} // namespace

Html practiceBand()
{
    return filledTemplate(
        "band.html",
        {{"text", Html::text(QCoreApplication::translate(
                      "PracticeStore", "Practice store: nothing here is real, nothing leaves this "
                                       "computer."))}});
}

Html adminMenu()
{
    Html items;
    for (const MenuItem &item : menu) {
        items += filledTemplate("menu-item.html",
                                {{"kind", Html::text(QByteArrayView(item.isOpen ? "open" : ""))},
                                 {"glyph", Html::text(QByteArrayView(item.glyph))},
                                 {"name", Html::text(translated(item.name))}});
    }
    return items;
}

Html requestedResources()
{
    return listOf(resources);
}

} // namespace latchkey::practice
