// SPDX-License-Identifier: Apache-2.0
// PHP's sort (zend_sort): for comparisons that are no strict order its result depends on its steps,
// so the steps are the same here.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace latchkey::php {

// Sorts the numbers of `items` in place. `compare(a, b)` is positive if b must come before a; like
// PHP's since 8.0 it should never call two different items equal.
template <typename Compare>
class PhpSort
{
public:
    PhpSort(std::vector<size_t> &items, Compare compare)
        : m_items(items)
        , m_compare(std::move(compare))
    {}

    void run() { sort(0, m_items.size()); }

private:
    static constexpr size_t fewItems = 16;
    static constexpr size_t manyItems = 1024;

    bool isAfter(size_t a, size_t b) { return m_compare(m_items[a], m_items[b]) > 0; }
    void swap(size_t a, size_t b) { std::swap(m_items[a], m_items[b]); }

    bool orderTwo(size_t a, size_t b)
    {
        const bool wrong = isAfter(a, b);
        if (wrong) {
            swap(a, b);
        }
        return wrong;
    }

    void orderThree(size_t a, size_t b, size_t c)
    {
        if (!isAfter(a, b)) {
            if (orderTwo(b, c)) {
                orderTwo(a, b);
            }
        } else if (!isAfter(c, b)) {
            swap(a, c);
        } else {
            swap(a, b);
            orderTwo(b, c);
        }
    }

    void orderFour(size_t a, size_t b, size_t c, size_t d)
    {
        orderThree(a, b, c);
        if (orderTwo(c, d) && orderTwo(b, c)) {
            orderTwo(a, b);
        }
    }

    void orderFive(size_t a, size_t b, size_t c, size_t d, size_t e)
    {
        orderFour(a, b, c, d);
        if (orderTwo(d, e) && orderTwo(c, d) && orderTwo(b, c)) {
            orderTwo(a, b);
        }
    }

    void moveTo(size_t place, size_t from)
    {
        std::rotate(m_items.begin() + ptrdiff_t(place), m_items.begin() + ptrdiff_t(from),
                    m_items.begin() + ptrdiff_t(from) + 1);
    }

    // Looks one step back at a time.
    size_t placeNear(size_t start, size_t item)
    {
        size_t at = item - 1;
        while (at != start) {
            --at;
            if (!isAfter(at, item)) {
                return at + 1;
            }
        }
        return at;
    }

    // Looks two steps back at a time.
    size_t placeFar(size_t start, size_t item)
    {
        size_t at = item - 1;
        while (true) {
            at -= 2;
            if (!isAfter(at, item)) {
                ++at;
                return isAfter(at, item) ? at : at + 1;
            }
            if (at == start) {
                return at;
            }
            if (at == start + 1) {
                return isAfter(item, start) ? at : start;
            }
        }
    }

    void insert(size_t start, size_t count)
    {
        static constexpr size_t nearItems = 6;
        for (size_t item = start + 1; item < start + count; ++item) {
            if (isAfter(item - 1, item)) {
                moveTo(item < start + nearItems ? placeNear(start, item) : placeFar(start, item),
                       item);
            }
        }
    }

    void sortFew(size_t start, size_t count)
    {
        switch (count) {
        case 0:
        case 1:
            return;
        case 2:
            orderTwo(start, start + 1);
            return;
        case 3:
            orderThree(start, start + 1, start + 2);
            return;
        case 4:
            orderFour(start, start + 1, start + 2, start + 3);
            return;
        case 5:
            orderFive(start, start + 1, start + 2, start + 3, start + 4);
            return;
        default:
            insert(start, count);
        }
    }

    // The pivot stands at start + 1. The first place that belongs behind it.
    size_t partition(size_t start, size_t end)
    {
        const size_t pivot = start + 1;
        size_t low = pivot + 1;
        size_t high = end - 1;
        while (true) {
            while (isAfter(pivot, low)) {
                if (++low == high) {
                    return low;
                }
            }
            if (--high == low) {
                return low;
            }
            while (isAfter(high, pivot)) {
                if (--high == low) {
                    return low;
                }
            }
            swap(low, high);
            if (++low == high) {
                return low;
            }
        }
    }

    void sort(size_t start, size_t count)
    {
        while (count > fewItems) {
            const size_t end = start + count;
            const size_t half = count / 2;
            if (count >= manyItems) {
                const size_t quarter = half / 2;
                orderFive(start, start + quarter, start + half, start + half + quarter, end - 1);
            } else {
                orderThree(start, start + half, end - 1);
            }
            swap(start + 1, start + half);
            const size_t behind = partition(start, end);
            swap(start + 1, behind - 1);
            const size_t before = behind - 1 - start;
            if (before < end - behind) {
                sort(start, before);
                start = behind;
                count = end - behind;
            } else {
                sort(behind, end - behind);
                count = before;
            }
        }
        sortFew(start, count);
    }

    std::vector<size_t> &m_items;
    Compare m_compare;
};

} // namespace latchkey::php
