#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

namespace lintel {

/// An ordered map whose copies share their contents: copying is O(1); `set` and `erase` are O(log
/// n) and leave every earlier copy as it was. A path-copying treap; priorities come from a counter
/// hashed, so equal histories give equal shapes.
template <class Key, class Value, class Less = std::less<>> class PersistentMap {
    struct Entry;
    using Link = std::shared_ptr<const Entry>;
    struct Item {
        Key key;
        Value value;
    };
    /// Paths are copied on every change, so that what an entry holds is shared rather than copied
    /// with it.
    struct Entry {
        std::shared_ptr<const Item> item;
        std::uint64_t priority;
        Link left;
        Link right;

        const Key& key() const { return item->key; }
    };

public:
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    /// The value at `key`, or null.
    template <class K> const Value* find(const K& key) const {
        const Entry* at = root_.get();
        while (at != nullptr) {
            if (Less{}(key, at->key()))
                at = at->left.get();
            else if (Less{}(at->key(), key))
                at = at->right.get();
            else
                return &at->item->value;
        }
        return nullptr;
    }

    void set(Key key, Value value) {
        if (find(key) == nullptr) ++size_;
        root_ =
            inserted(root_, std::make_shared<const Item>(Item{std::move(key), std::move(value)}),
                     next_priority());
    }

    template <class K> void erase(const K& key) {
        if (find(key) == nullptr) return;
        --size_;
        root_ = erased(root_, key);
    }

    /// Calls `visit(key, value)` in the order of the keys.
    template <class Visit> void for_each(Visit visit) const { walk(root_.get(), visit); }

    /// Calls `visit(key, value)` for the keys that are not less than `from`, in order, until it
    /// returns false.
    template <class K, class Visit> void for_each_from(const K& from, Visit visit) const {
        walk_from(root_.get(), from, visit);
    }

    /// Whether both share the same contents; false may also mean equal but made apart.
    bool same_as(const PersistentMap& other) const { return root_ == other.root_; }

private:
    Link root_;
    std::size_t size_ = 0;
    std::uint64_t counter_ = 0;

    std::uint64_t next_priority() { // splitmix64
        std::uint64_t z = (counter_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    static Link with(const Entry& entry, Link left, Link right) {
        return std::make_shared<const Entry>(
            Entry{entry.item, entry.priority, std::move(left), std::move(right)});
    }

    static Link inserted(const Link& at, std::shared_ptr<const Item> item, std::uint64_t priority) {
        if (!at) return std::make_shared<const Entry>(Entry{std::move(item), priority, {}, {}});
        if (Less{}(item->key, at->key())) {
            Link left = inserted(at->left, std::move(item), priority);
            if (left->priority > at->priority)
                return with(*left, left->left, with(*at, left->right, at->right));
            return with(*at, std::move(left), at->right);
        }
        if (Less{}(at->key(), item->key)) {
            Link right = inserted(at->right, std::move(item), priority);
            if (right->priority > at->priority)
                return with(*right, with(*at, at->left, right->left), right->right);
            return with(*at, at->left, std::move(right));
        }
        return std::make_shared<const Entry>(
            Entry{std::move(item), at->priority, at->left, at->right});
    }

    static Link merged(const Link& left, const Link& right) {
        if (!left) return right;
        if (!right) return left;
        if (left->priority > right->priority)
            return with(*left, left->left, merged(left->right, right));
        return with(*right, merged(left, right->left), right->right);
    }

    template <class K> static Link erased(const Link& at, const K& key) {
        if (Less{}(key, at->key())) return with(*at, erased(at->left, key), at->right);
        if (Less{}(at->key(), key)) return with(*at, at->left, erased(at->right, key));
        return merged(at->left, at->right);
    }

    template <class Visit> static void walk(const Entry* at, Visit& visit) {
        if (at == nullptr) return;
        walk(at->left.get(), visit);
        visit(at->key(), at->item->value);
        walk(at->right.get(), visit);
    }

    template <class K, class Visit>
    static bool walk_from(const Entry* at, const K& from, Visit& visit) {
        if (at == nullptr) return true;
        if (!Less{}(at->key(), from)) {
            if (!walk_from(at->left.get(), from, visit)) return false;
            if (!visit(at->key(), at->item->value)) return false;
        }
        return walk_from(at->right.get(), from, visit);
    }
};

} // namespace lintel
