"""Builds the expression net of face-api.js as ONNX. Its package holds weights only, so the layers stand here:
four dense blocks of separable convolutions (after Xception and DenseNet), an average, one fully connected layer."""

import json
import pathlib

from onnx_graph import Graph
from tfjs_weights import read_weights

PICTURE = ["batch", 112, 112, 3]
BLOCKS = 4


class Net:
    def __init__(self, weights):
        self.graph = Graph()
        self.weights = weights

    def kernel(self, name):
        return self.graph.constant(self.weights[name].transpose(3, 2, 0, 1))

    def convolution(self, value, name, stride):
        bias = self.graph.constant(self.weights[f"{name}/bias"])
        return self.graph.node("Conv", [value, self.kernel(f"{name}/filters"), bias], strides=[stride, stride], auto_pad="SAME_UPPER")

    def separable(self, value, name, stride):
        depthwise = self.weights[f"{name}/depthwise_filter"]
        kernel = self.graph.constant(depthwise.transpose(2, 3, 0, 1))
        spread = self.graph.node("Conv", [value, kernel], group=depthwise.shape[2], strides=[stride, stride], auto_pad="SAME_UPPER")
        bias = self.graph.constant(self.weights[f"{name}/bias"])
        return self.graph.node("Conv", [spread, self.kernel(f"{name}/pointwise_filter"), bias])

    def relu(self, value):
        return self.graph.node("Relu", [value])

    def add(self, left, right):
        return self.graph.node("Add", [left, right])

    def block(self, value, index):
        """Each convolution reads the sum of all before it."""
        name = f"dense{index}"
        first = self.relu(self.convolution(value, f"{name}/conv0", 2) if index == 0 else self.separable(value, f"{name}/conv0", 2))
        second = self.separable(first, f"{name}/conv1", 1)
        third = self.separable(self.relu(self.add(first, second)), f"{name}/conv2", 1)
        fourth = self.separable(self.relu(self.add(first, self.add(second, third))), f"{name}/conv3", 1)
        return self.relu(self.add(first, self.add(second, self.add(third, fourth))))

    def model(self):
        value = self.graph.node("Transpose", [self.graph.input("input", PICTURE)], perm=[0, 3, 1, 2])
        for index in range(BLOCKS):
            value = self.block(value, index)
        pooled = self.graph.node("Flatten", [self.graph.node("AveragePool", [value], kernel_shape=[7, 7], strides=[2, 2])])
        weights, bias = (self.graph.constant(self.weights[f"fc/{part}"]) for part in ("weights", "bias"))
        logits = self.add(self.graph.node("MatMul", [pooled, weights]), bias)
        self.graph.node("Softmax", [logits], "prob", axis=-1)
        self.graph.output("prob")
        return self.graph.model("face_expression")


def convert(weights_manifest):
    path = pathlib.Path(weights_manifest)
    return Net(read_weights(json.loads(path.read_text()), path.parent)).model()
