"""Converts a TensorFlow.js graph model (model.json and its weight shards) to ONNX: the operators of the face nets, no more.

TensorFlow keeps pictures as height × width × channels, ONNX convolutions want channels first. Inputs and outputs stay as
TensorFlow has them; every convolution and pooling is wrapped in two transposes, which ONNX Runtime removes again."""

import base64
import json
import pathlib

import numpy

from onnx_graph import Graph
from tfjs_weights import read_weights

CHANNELS_FIRST = [0, 3, 1, 2]
CHANNELS_LAST = [0, 2, 3, 1]
PADDING = {"SAME": "SAME_UPPER", "VALID": "VALID"}
SAME_NAME = {"AddV2": "Add", "Relu": "Relu", "Sigmoid": "Sigmoid", "Prelu": "PRelu", "Identity": "Identity"}


class UnknownOperator(Exception):
    pass


def text(encoded):
    return base64.b64decode(encoded).decode()


def whole_numbers(node, attribute):
    return [int(number) for number in node["attr"][attribute]["list"]["i"]]


def plain(name):
    """TensorFlow writes "net/x:0" for the first output of net/x, and "^x" for an order without data."""
    return name.removeprefix("^").partition(":")[0]


class Converter:
    def __init__(self, folder, description):
        self.graph = Graph()
        self.values = read_weights(description["weightsManifest"], folder)
        self.nodes = {node["name"]: node for node in description["modelTopology"]["node"]}

    def convert(self, name):
        read = {plain(source) for node in self.nodes.values() for source in node.get("input", [])}
        ends = [name for name, node in self.nodes.items() if name not in read and node["op"] not in ("Const", "Placeholder", "NoOp")]
        for node in self.in_order(ends):
            self.emit(node)
        for end in sorted(ends):
            self.graph.output(end)
        return self.graph.model(name)

    def in_order(self, ends):
        """Every node after the nodes that it reads. A list, not recursion: these graphs are hundreds of nodes deep."""
        finished, waiting = {}, [(end, False) for end in reversed(sorted(ends))]
        while waiting:
            name, sources_done = waiting.pop()
            if name in finished:
                continue
            if sources_done:
                finished[name] = self.nodes[name]
                continue
            waiting.append((name, True))
            waiting.extend((plain(source), False) for source in self.nodes[name].get("input", []))
        return finished.values()

    def emit(self, node):
        operator, name = node["op"], node["name"]
        inputs = [plain(source) for source in node.get("input", []) if not source.startswith("^")]
        if operator == "Const":
            self.graph.constant(self.values[name], name)
        elif operator == "Placeholder":
            sizes = [int(size["size"]) for size in node["attr"]["shape"]["shape"]["dim"]]
            self.graph.input(name, ["batch" if size < 0 else size for size in sizes])
        elif operator in SAME_NAME:
            self.graph.node(SAME_NAME[operator], inputs, name)
        elif operator == "_FusedConv2D":
            self.fused_convolution(node, inputs, name)
        elif operator == "DepthwiseConv2dNative":
            self.convolution(node, inputs[0], self.depthwise_kernel(inputs[1]), self.values[inputs[1]].shape[2], name)
        elif operator == "MaxPool":
            self.max_pool(node, inputs[0], name)
        elif operator == "Pad":
            before_and_after = self.values[inputs[1]].T.flatten().astype(numpy.int64)
            self.graph.node("Pad", [inputs[0], self.graph.constant(before_and_after)], name)
        elif operator == "Reshape":
            self.graph.node("Reshape", [inputs[0], self.graph.constant(self.values[inputs[1]].astype(numpy.int64))], name)
        elif operator == "Mean":
            axes = [int(axis) for axis in numpy.atleast_1d(self.values[inputs[1]])]
            keep = int(node["attr"].get("keep_dims", {}).get("b", False))
            self.graph.node("ReduceMean", [inputs[0]], name, axes=axes, keepdims=keep)
        elif operator == "Softmax":
            self.graph.node("Softmax", inputs, name, axis=-1)
        else:
            raise UnknownOperator(f"{operator} ({name})")

    def depthwise_kernel(self, weights):
        height, width, channels, multiplier = self.values[weights].shape
        return self.values[weights].transpose(2, 3, 0, 1).reshape(channels * multiplier, 1, height, width)

    def convolution(self, node, picture, kernel, groups, output=None):
        channels_first = self.graph.node("Transpose", [picture], perm=CHANNELS_FIRST)
        convolved = self.graph.node(
            "Conv", [channels_first, self.graph.constant(kernel)], kernel_shape=list(kernel.shape[2:]), group=groups,
            strides=whole_numbers(node, "strides")[1:3], dilations=whole_numbers(node, "dilations")[1:3],
            auto_pad=PADDING[text(node["attr"]["padding"]["s"])])
        return self.graph.node("Transpose", [convolved], output, perm=CHANNELS_LAST)

    def fused_convolution(self, node, inputs, name):
        picture, weights, bias, *slope = inputs
        value = self.convolution(node, picture, self.values[weights].transpose(3, 2, 0, 1), 1)
        steps = [text(step) for step in node["attr"]["fused_ops"]["list"]["s"]]
        for step in steps:
            last = name if step is steps[-1] else None
            if step == "BiasAdd":
                value = self.graph.node("Add", [value, bias], last)
            elif step == "Relu":
                value = self.graph.node("Relu", [value], last)
            elif step == "Prelu":
                value = self.graph.node("PRelu", [value, *slope], last)
            else:
                raise UnknownOperator(f"{step} fused into {name}")

    def max_pool(self, node, picture, name):
        channels_first = self.graph.node("Transpose", [picture], perm=CHANNELS_FIRST)
        pooled = self.graph.node(
            "MaxPool", [channels_first], kernel_shape=whole_numbers(node, "ksize")[1:3],
            strides=whole_numbers(node, "strides")[1:3], auto_pad=PADDING[text(node["attr"]["padding"]["s"])])
        self.graph.node("Transpose", [pooled], name, perm=CHANNELS_LAST)


def convert(model_json):
    path = pathlib.Path(model_json)
    return Converter(path.parent, json.loads(path.read_text())).convert(path.stem)
