"""Connected components: what holds together by way of others."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Components(Generic[Node]):
    """Nodes, and which of them are connected (union-find).

    >>> pairs = Components[str]("abcd")
    >>> pairs.connect("a", "c")
    >>> pairs.groups()
    [['a', 'c'], ['b'], ['d']]
    """

    def __init__(self, nodes: Iterable[Node] = ()) -> None:
        """Takes nodes that nothing connects yet."""
        self._parents: dict[Node, Node] = {node: node for node in nodes}
        self._order: dict[Node, int] = {node: n for n, node in enumerate(self._parents)}

    def connect(self, a: Node, b: Node) -> None:
        """Connects two nodes, which may be new."""
        first, second = sorted((self._root(a), self._root(b)), key=self._order.__getitem__)
        self._parents[second] = first

    def number(self, node: Node) -> int:
        """The component of a node, called by the place of its first node."""
        return self._order[self._root(node)]

    def groups(self) -> list[list[Node]]:
        """The components in the order of their first nodes, with their nodes in order."""
        found: dict[Node, list[Node]] = {}
        for node in self._parents:
            found.setdefault(self._root(node), []).append(node)
        return list(found.values())

    def _root(self, node: Node) -> Node:
        self._order.setdefault(node, len(self._order))
        root = node
        while (parent := self._parents.setdefault(root, root)) != root:
            root = parent
        while node != root:
            self._parents[node], node = root, self._parents[node]
        return root
